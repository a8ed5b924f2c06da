import { Checkbox, Group, Select, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { waiting } from '../../../shared/contract/waiting.ts'
import type { PersonId, SiteId, StaffId } from '../../../shared/ids.ts'
import { WEEKDAYS, type Weekday } from '../../../shared/rota-rule.ts'
import { LANGUAGES, type Language } from '../../../shared/value-lists.ts'
import { DAY_PARTS, type DayPart } from '../../../shared/waiting-rules.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

type Values = {
  personId: PersonId | null
  siteId: SiteId | null
  staffId: StaffId | null
  purpose: string
  interpreterLanguage: Language | null
  weekdays: Weekday[]
  dayParts: DayPart[]
}
const INITIAL: Values = { personId: null, siteId: null, staffId: null, purpose: '', interpreterLanguage: null, weekdays: [], dayParts: [] }
const OFFICE_DAYS = WEEKDAYS.slice(0, 5)
const NewWish = z.custom<Values>().superRefine(({ personId, purpose }, context) => {
  if (!personId) context.addIssue({ code: 'custom', path: ['personId'], message: 'person_missing' })
  const text = waiting.add.input.shape.purpose.safeParse(purpose)
  for (const issue of text.error?.issues ?? []) context.addIssue({ code: 'custom', path: ['purpose'], message: issue.message })
})

/** Puts somebody on the waiting list; only the person has to be said. */
export function WaitingForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const sites = useApiQuery('dropIn', 'sites', {})
  const staff = useApiQuery('staff', 'list', {})
  const add = useApiCommand('waiting', 'add')
  const { form, ...draft } = useDraftForm({
    form: 'waiting',
    subject: 'new',
    path: '/kalender/planung',
    initial: INITIAL,
    schema: NewWish,
  })

  async function submit() {
    try {
      const saved = await draft.submit(async (values) => {
        await add.mutateAsync(waiting.add.input.parse(values))
      })
      if (!saved) return
    } catch {
      // Shown by the alert below, which reads the command's own error.
      return
    }
    notifyDone(t('waiting.added'))
    onDone()
  }
  useEffect(() => {
    if (draft.ready) document.getElementById('personId')?.focus()
  }, [draft.ready])

  if (!draft.ready) return null
  const labels = { personId: t('appointments.person'), purpose: t('appointments.purpose') }
  const { values, errors } = form
  return (
    <DraftFormFrame
      draft={draft}
      errors={errors}
      labels={labels}
      error={add.error}
      onSubmit={submit}
      aria-label={t('waiting.add')}
      gap="sm"
    >
      <PersonPicker
        id="personId"
        label={labels.personId}
        value={values.personId}
        onChange={(hit) => form.setFieldValue('personId', hit?.id ?? null)}
        error={errors.personId}
      />
      <Group grow align="flex-start">
        <Select
          label={t('appointments.site')}
          placeholder={t('waiting.anySite')}
          clearable
          clearButtonProps={{ 'aria-label': t('common.remove') }}
          data={(sites.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('siteId')}
        />
        <Select
          label={t('appointments.staff')}
          placeholder={t('waiting.anyStaff')}
          clearable
          clearButtonProps={{ 'aria-label': t('common.remove') }}
          data={(staff.data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
          {...form.getInputProps('staffId')}
        />
        <Select
          label={t('appointments.interpreter')}
          placeholder={t('appointments.noInterpreter')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common.remove') }}
          data={LANGUAGES.filter((code) => code !== 'deu').map((code) => ({ value: code, label: t(`values.language.${code}`) }))}
          {...form.getInputProps('interpreterLanguage')}
        />
      </Group>
      <Group grow align="flex-start">
        <Checkbox.Group size="md" label={t('waiting.days')} description={t('waiting.daysHint')} {...form.getInputProps('weekdays')}>
          <Group mt="xs">
            {OFFICE_DAYS.map((day) => (
              <Checkbox key={day} value={day} label={t(`waiting.weekday.${day}`)} size="md" />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox.Group size="md" label={t('waiting.times')} description={t('waiting.timesHint')} {...form.getInputProps('dayParts')}>
          <Group mt="xs">
            {DAY_PARTS.map((part) => (
              <Checkbox key={part} value={part} label={t(`values.dayPart.${part}`)} size="md" />
            ))}
          </Group>
        </Checkbox.Group>
      </Group>
      <TextInput id="purpose" label={labels.purpose} description={t('appointments.purposeHint')} {...form.getInputProps('purpose')} />
      <FormActions save={t('waiting.addSave')} pending={add.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
