import { Button, Group, NumberInput, Select, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { appointments } from '../../../shared/contract/appointments.ts'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import type { SiteId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

type Values = { siteId: SiteId | null; day: string; slots: number | string }
const INITIAL: Values = { siteId: null, day: '', slots: '' }
const { slots: Slots } = appointments.setQuota.input.shape
const NewQuota = z.custom<Values>().superRefine(({ siteId, day, slots }, context) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (!siteId) refuse('quotaSite', 'site_missing')
  if (day === '') refuse('quotaDay', 'required')
  if (slots === '' || !Slots.safeParse(slots).success) refuse('slots', 'slots')
})

/** How many of the branch's appointments a site may give out on a day without asking. */
export function QuotaSection() {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('appointments', 'quotas', { from: toLocalDate(Date.now()) })
  const set = useApiCommand('appointments', 'setQuota')
  return (
    <Section title={t('waiting.quotaTitle')}>
      <Text c="dimmed">{t('waiting.quotaIntro')}</Text>
      <FailureAlert error={error} />
      {data && data.length > 0 ? (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('appointments.day')}</Table.Th>
              <Table.Th>{t('appointments.site')}</Table.Th>
              <Table.Th ta="right">{t('waiting.slots')}</Table.Th>
              <Table.Th ta="right">{t('waiting.booked')}</Table.Th>
              <Table.Th ta="right">{t('waiting.requests')}</Table.Th>
              <Table.Th>
                <span className="visually-hidden">{t('waiting.quotaRemove')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map(({ siteId, day, siteName, slots, booked, provisional }) => (
              <Table.Tr key={`${siteId} ${day}`}>
                <Table.Td>{formatDay(day)}</Table.Td>
                <Table.Td>{siteName}</Table.Td>
                <Table.Td ta="right">{slots}</Table.Td>
                <Table.Td ta="right">{booked}</Table.Td>
                <Table.Td ta="right">{provisional}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    variant="subtle"
                    aria-label={t('waiting.quotaRemoveOf', { site: siteName, day: formatDay(day) })}
                    onClick={() => set.mutate({ siteId, day, slots: null }, { onError: notifyFailure })}
                  >
                    {t('waiting.quotaRemove')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      <QuotaForm />
    </Section>
  )
}

function QuotaForm() {
  const { t } = useTranslation()
  const sites = useApiQuery('dropIn', 'sites', {})
  const set = useApiCommand('appointments', 'setQuota')
  const { form, ...draft } = useDraftForm({
    form: 'quota',
    subject: 'new',
    path: '/kalender/planung',
    initial: INITIAL,
    schema: NewQuota,
  })

  async function submit() {
    try {
      const saved = await draft.submit(async (values) => {
        await set.mutateAsync(appointments.setQuota.input.parse(values))
      })
      if (!saved) return
    } catch {
      // Shown by the alert below, which reads the command's own error.
      return
    }
    form.setValues(INITIAL)
    notifyDone(t('waiting.quotaSet'))
  }

  if (!draft.ready) return null
  const { values, errors } = form
  const labels = { quotaSite: t('appointments.site'), quotaDay: t('appointments.day'), slots: t('waiting.slots') }
  return (
    <DraftFormFrame draft={draft} errors={errors} labels={labels} error={set.error} onSubmit={submit} aria-label={labels.slots} gap="sm">
      <Group grow align="flex-end">
        <Select
          id="quotaSite"
          label={labels.quotaSite}
          placeholder={t('appointments.sitePlaceholder')}
          data={(sites.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('siteId')}
          error={errors.quotaSite}
        />
        <DayInput
          id="quotaDay"
          label={labels.quotaDay}
          value={values.day}
          onChange={(day) => form.setFieldValue('day', day)}
          error={errors.quotaDay}
        />
        <NumberInput
          id="slots"
          label={labels.slots}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          {...form.getInputProps('slots')}
        />
        <Button type="submit" variant="default" loading={set.isPending}>
          {t('waiting.quotaSave')}
        </Button>
      </Group>
    </DraftFormFrame>
  )
}
