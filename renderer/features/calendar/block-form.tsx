import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { BLOCK_KINDS, type BlockKind } from '../../../shared/calendar-lists.ts'
import { existsOnClock } from '../../../shared/clock-change.ts'
import { BlockInput, type CalendarEntry } from '../../../shared/contract/calendar.ts'
import { formatDateTime, type LocalDate } from '../../../shared/dates.ts'
import { BlockId, type SiteId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { TimeInput } from '../../components/time-input.tsx'
import { parseTime } from '../../components/typed-time.ts'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { OwnEntryFrame } from './own-entry-frame.tsx'

const USUAL_MINUTES = 60

type Values = { kind: BlockKind; day: string; from: string; minutes: number | string; siteId: SiteId | null; note: string }

const startOf = ({ day, from }: Values) => `${day}T${parseTime(from)}`

/** Each refusal stands at the field where it can be mended. */
const Rules = z.custom<Values>().superRefine((values, context) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const start = BlockInput.shape.start.safeParse(startOf(values))
  if (values.day === '') refuse('day', 'required')
  if (values.from.trim() === '') refuse('from', 'required')
  else if (parseTime(values.from) === null) refuse('from', 'time')
  else if (values.day !== '' && !start.success) refuse('day', 'date')
  else if (start.success && !existsOnClock(start.data)) refuse('from', 'time_missing')
  if (!BlockInput.shape.minutes.safeParse(values.minutes).success) refuse('minutes', 'duration')
  for (const issue of BlockInput.shape.note.safeParse(values.note).error?.issues ?? []) refuse('note', issue.message)
})

type Props = { readonly entry: CalendarEntry | null; readonly day: LocalDate; readonly onDone: () => void }

/** Time of one's own in which no appointment shall lie. */
export function BlockForm({ entry, day, onDone }: Props) {
  const { t } = useTranslation()
  const saveOne = useApiCommand('calendar', 'saveBlock')
  const removeBlock = useApiCommand('calendar', 'removeBlock')
  const sites = useApiQuery('dropIn', 'sites', {})
  const initial: Values = {
    kind: entry?.blockKind ?? 'besprechung',
    day: entry?.start.slice(0, 10) ?? day,
    from: entry?.start.slice(11) ?? '',
    minutes: entry?.minutes ?? USUAL_MINUTES,
    siteId: entry?.siteId ?? null,
    note: entry?.title ?? '',
  }
  const { form, ...draft } = useDraftForm({ form: 'block', subject: entry?.id ?? 'new', path: '/kalender', initial, schema: Rules })

  const save = () =>
    draft.submit(async (values) => {
      const id = entry ? BlockId.parse(entry.id) : null
      const saved = await saveOne.mutateAsync(BlockInput.parse({ ...values, id, start: startOf(values) }))
      const undo = () => void removeBlock.mutateAsync({ id: saved.id }).catch(notifyFailure)
      notifyDone(t('calendar.blockSaved', { when: formatDateTime(saved.start) }), entry ? undefined : undo)
    })

  if (!draft.ready) return null
  const labels = {
    kind: t('calendar.blockKind'),
    day: t('calendar.day'),
    from: t('calendar.begin'),
    minutes: t('appointments.minutes'),
    siteId: t('calendar.where'),
    note: t('calendar.blockNote'),
  }
  return (
    <OwnEntryFrame draft={draft} errors={form.errors} labels={labels} entry={entry} command={saveOne} onSave={save} onDone={onDone}>
      <Select
        id="kind"
        autoFocus
        label={labels.kind}
        allowDeselect={false}
        data={BLOCK_KINDS.map((kind) => ({ value: kind, label: t(`values.blockKind.${kind}`) }))}
        {...form.getInputProps('kind')}
      />
      <Group grow align="flex-start">
        <DayInput id="day" label={labels.day} {...form.getInputProps('day')} />
        <TimeInput id="from" label={labels.from} {...form.getInputProps('from')} />
        <NumberInput
          id="minutes"
          label={labels.minutes}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          {...form.getInputProps('minutes')}
        />
      </Group>
      <Select
        id="siteId"
        label={labels.siteId}
        placeholder={t('calendar.nowhere')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('common.remove') }}
        data={(sites.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('siteId')}
      />
      <TextInput id="note" label={labels.note} description={t('calendar.blockNoteHint')} {...form.getInputProps('note')} />
    </OwnEntryFrame>
  )
}
