import { Alert, Group, Radio, Select, Stack, TextInput } from '@mantine/core'
import { IconMapPinOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { summons } from '../../../shared/contract/summons.ts'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import type { SiteId } from '../../../shared/ids.ts'
import { SUMMONS_DELIVERIES, SUMMONS_PURPOSES } from '../../../shared/summons-lists.ts'
import { isDense } from '../../../shared/summons-rules.ts'
import { useApiCommand } from '../../api/client.ts'
import { CallFailure, unblamed } from '../../api/failure.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { TimeInput } from '../../components/time-input.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { OutlookNotice } from './outlook-notice.tsx'
import { momentField, type SummonsValues, summonsSchema, toSummons } from './summons-values.ts'
import { useOutlook } from './use-outlook.ts'

type Props = {
  readonly initial: SummonsValues
  readonly insteadOf: SummonsRecord | null
  readonly places: readonly { readonly id: SiteId; readonly name: string }[]
  readonly onIssued: (record: SummonsRecord) => void
  readonly onClose: () => void
}

/** Refusals of main name the moment; the form shows them at its day or its time. */
async function atFields<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof CallFailure) || !error.failure.fields?.startsAt) throw error
    const { startsAt, ...rest } = error.failure.fields
    throw new CallFailure({ ...error.failure, fields: { ...rest, [momentField(startsAt)]: startsAt } })
  }
}

export function SummonsForm({ initial, insteadOf, places, onIssued, onClose }: Props) {
  const { t } = useTranslation()
  const issue = useApiCommand('summons', 'issue')
  const move = useApiCommand('summons', 'reschedule')
  const { form, ...draft } = useDraftForm<SummonsValues>({
    form: 'summons',
    subject: insteadOf?.id ?? initial.personId ?? 'new',
    path: insteadOf ? `/meldeaufforderungen/neu?insteadOf=${insteadOf.id}` : '/meldeaufforderungen/neu',
    initial,
    schema: summonsSchema(insteadOf !== null),
  })
  const { values, errors } = form
  const outlook = useOutlook(values.personId, values.day, insteadOf?.id ?? null)
  const asksReason = (outlook !== null && isDense(outlook.count)) || values.denseNote !== '' || errors.denseNote !== undefined

  async function send(typed: SummonsValues) {
    const fields = summons.issue.input.parse(toSummons(typed))
    if (!insteadOf) return issue.mutateAsync(fields)
    const { personId: _, ...rest } = fields
    return move.mutateAsync({ ...rest, id: insteadOf.id, revision: insteadOf.revision, reason: typed.reason })
  }
  async function submit() {
    let issued: SummonsRecord | undefined
    try {
      const saved = await draft.submit(async (typed) => {
        issued = await atFields(send(typed))
      })
      if (!saved || !issued) return
      notifyDone(t('summons.issued', { number: issued.number, when: formatDateTime(issued.startsAt) }))
      onIssued(issued)
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const labels = {
    personId: t('summons.person'),
    purpose: t('summons.purpose'),
    purposeNote: t('summons.purposeNote'),
    siteId: t('summons.site'),
    day: t('summons.day'),
    time: t('summons.time'),
    plannedDelivery: t('summons.plannedDelivery'),
    denseNote: t('summons.denseNote'),
    reason: t('summons.moveReason'),
    step: t('summons.step'),
  }
  return (
    <DraftFormFrame draft={draft} errors={errors} labels={labels} error={unblamed(issue.error ?? move.error)} onSubmit={submit}>
      {insteadOf ? (
        <TextInput id="reason" label={labels.reason} {...form.getInputProps('reason')} />
      ) : (
        <PersonPicker
          id="personId"
          label={labels.personId}
          value={values.personId}
          onChange={(hit) => form.setFieldValue('personId', hit?.id ?? null)}
          error={errors.personId}
        />
      )}
      <Radio.Group size="md" id="purpose" label={labels.purpose} description={t('summons.purposeHint')} {...form.getInputProps('purpose')}>
        <Stack gap="xs" mt="xs">
          {SUMMONS_PURPOSES.map((purpose) => (
            <Radio size="md" key={purpose} value={purpose} label={t(`values.summonsPurpose.${purpose}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        id="purposeNote"
        label={labels.purposeNote}
        description={t('summons.purposeNoteHint')}
        {...form.getInputProps('purposeNote')}
      />
      {places.length === 0 ? (
        <Alert role="note" color="orange" icon={<IconMapPinOff aria-hidden />}>
          {t('summons.noPlaces')}
        </Alert>
      ) : null}
      <Group grow align="flex-start">
        <Select
          id="siteId"
          label={labels.siteId}
          description={t('summons.siteHint')}
          placeholder={t('summons.sitePlaceholder')}
          data={places.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('siteId')}
        />
        <DayInput id="day" label={labels.day} description={t('summons.dayHint')} {...form.getInputProps('day')} />
        <TimeInput id="time" label={labels.time} description={t('summons.timeHint')} {...form.getInputProps('time')} />
      </Group>
      {outlook ? <OutlookNotice outlook={outlook} day={values.day} /> : null}
      {asksReason ? (
        <TextInput id="denseNote" label={labels.denseNote} description={t('summons.denseNoteHint')} {...form.getInputProps('denseNote')} />
      ) : null}
      <Radio.Group
        size="md"
        id="plannedDelivery"
        label={labels.plannedDelivery}
        description={t('summons.plannedDeliveryHint')}
        {...form.getInputProps('plannedDelivery')}
      >
        <Stack gap="xs" mt="xs">
          {SUMMONS_DELIVERIES.map((way) => (
            <Radio size="md" key={way} value={way} label={t(`values.summonsDelivery.${way}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <FormActions save={t('summons.issue')} pending={issue.isPending || move.isPending} onClose={onClose} />
    </DraftFormFrame>
  )
}
