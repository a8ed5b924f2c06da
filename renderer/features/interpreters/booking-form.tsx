import { Button, Checkbox, Fieldset, Group, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconCards } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../shared/contract/drop-in.ts'
import type { Booking, Pool } from '../../../shared/contract/interpreters.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import { GENDER_WISHES } from '../../../shared/interpreter-rules.ts'
import { LANGUAGES } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { TimeInput } from '../../components/time-input.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { type BookingValues, bookingRules, talkOf, toInput } from './booking-values.ts'
import { PoolChoice } from './pool-choice.tsx'

const TICKS = ['professionalPresent', 'legalTalk', 'series'] as const

type Props = {
  readonly booking: Booking | null
  readonly initial: BookingValues
  readonly subject: string
  readonly path: string
  /** It is settled that the talk has legal consequences. */
  readonly legal: boolean
  readonly pools: readonly Pool[]
  readonly sites: readonly Site[]
  readonly onSaved: (booking: Booking) => void
  readonly onClose: () => void
}

/** One language is enough to see who can come and when; the rest is filled in as far as it is known. */
export function BookingForm({ booking, initial, subject, path, legal, pools, sites, onSaved, onClose }: Props) {
  const { t } = useTranslation()
  const create = useApiCommand('interpreters', 'create')
  const change = useApiCommand('interpreters', 'change')
  const { form, ...draft } = useDraftForm<BookingValues>({
    form: 'interpreter-booking',
    ...{ subject, path, initial },
    schema: bookingRules(pools, toLocalDateTime(Date.now())),
  })
  const { values, errors } = form

  async function submit() {
    let saved: Booking | undefined
    try {
      const done = await draft.submit(async (typed) => {
        const input = toInput(typed)
        saved = await (booking
          ? change.mutateAsync({ id: booking.id, revision: booking.revision, booking: input })
          : create.mutateAsync(input))
      })
      if (!done || !saved) return
      notifyDone(t(booking ? 'interpreters.changed' : 'interpreters.saved'))
      onSaved(saved)
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  function choose(pool: Pool | null, day: string) {
    form.setValues({ poolId: pool?.id ?? null, day })
    form.clearFieldError('poolId')
    form.clearFieldError('day')
  }

  if (!draft.ready) return null
  const labels = {
    language: t('interpreters.language'),
    variant: t('interpreters.variant'),
    personId: t('interpreters.person'),
    day: t('interpreters.day'),
    time: t('interpreters.time'),
    minutes: t('interpreters.minutes'),
    start: t('interpreters.when'),
    siteId: t('interpreters.site'),
    poolId: t('interpreters.pool'),
  }
  const places = [{ value: '', label: t('interpreters.atOffice') }, ...sites.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <DraftFormFrame draft={draft} errors={errors} labels={labels} error={create.error ?? change.error} onSubmit={submit} gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <Select
          id="language"
          autoFocus
          openOnFocus={false}
          searchable
          label={labels.language}
          placeholder={t('interpreters.languagePlaceholder')}
          data={LANGUAGES.filter((code) => code !== 'deu').map((code) => ({ value: code, label: t(`values.language.${code}`) }))}
          {...form.getInputProps('language')}
        />
        <TextInput id="variant" label={labels.variant} placeholder={t('interpreters.variantHint')} {...form.getInputProps('variant')} />
        <Select
          label={t('interpreters.genderWish')}
          allowDeselect={false}
          data={GENDER_WISHES.map((wish) => ({ value: wish, label: t(`interpreters.genderWishes.${wish}`) }))}
          {...form.getInputProps('genderWish')}
        />
      </SimpleGrid>
      <Group grow align="flex-start" gap="sm">
        <DayInput
          id="day"
          label={labels.day}
          value={values.day}
          onChange={(day) => form.setFieldValue('day', day)}
          error={errors.day ?? errors.start}
        />
        <TimeInput id="time" label={labels.time} {...form.getInputProps('time')} />
        <NumberInput
          id="minutes"
          label={labels.minutes}
          hideControls
          allowDecimal={false}
          clampBehavior="none"
          {...form.getInputProps('minutes')}
        />
        <Select
          id="siteId"
          label={labels.siteId}
          allowDeselect={false}
          data={places}
          value={values.siteId ?? ''}
          onChange={(value) => form.setFieldValue('siteId', sites.find(({ id }) => id === value)?.id ?? null)}
        />
      </Group>
      {values.appointmentId === null ? (
        <PersonPicker
          id="personId"
          label={labels.personId}
          value={values.personId}
          onChange={(hit) => form.setFieldValue('personId', hit?.id ?? null)}
          error={errors.personId}
        />
      ) : null}
      <Fieldset legend={t('interpreters.talk')}>
        <Stack gap={6}>
          {TICKS.map((field) => (
            <Checkbox
              key={field}
              label={t(`interpreters.${field}`)}
              {...form.getInputProps(field, { type: 'checkbox' })}
              disabled={field === 'legalTalk' && legal}
              {...(field === 'legalTalk' && legal ? { description: t('interpreters.legalFixed') } : {})}
            />
          ))}
        </Stack>
      </Fieldset>
      <PoolChoice
        pools={pools}
        talk={talkOf(values)}
        value={values.poolId}
        error={typeof errors.poolId === 'string' ? errors.poolId : null}
        onChoose={(pool) => choose(pool, values.day === '' && pool ? pool.earliest : values.day)}
        onMove={choose}
      />
      {values.language === 'gsg' ? <Text size="sm">{t('interpreters.signCost')}</Text> : null}
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {t('interpreters.cardHint')}
        </Text>
        <Button size="sm" mih={44} variant="default" component={Link} to="/bedarfskarte" leftSection={<IconCards size={18} aria-hidden />}>
          {t('interpreters.card')}
        </Button>
      </Group>
      <FormActions
        save={t(booking ? 'interpreters.saveChange' : 'interpreters.save')}
        pending={create.isPending || change.isPending}
        onClose={onClose}
      />
    </DraftFormFrame>
  )
}
