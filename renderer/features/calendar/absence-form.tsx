import { Group, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ABSENCE_KINDS } from '../../../shared/calendar-lists.ts'
import { AbsenceInput, type CalendarEntry } from '../../../shared/contract/calendar.ts'
import { addDays, type LocalDate } from '../../../shared/dates.ts'
import { AbsenceId } from '../../../shared/ids.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { useRoles } from '../../components/use-may.ts'
import { OwnEntryFrame } from './own-entry-frame.tsx'
import { useMyId } from './use-my-id.ts'

type Props = { readonly entry: CalendarEntry | null; readonly day: LocalDate; readonly onDone: () => void }

/** Own days away; whoever appoints deputies enters those of others, too. There is no field for a reason. */
export function AbsenceForm({ entry, day, onDone }: Props) {
  const { t } = useTranslation()
  const saveOne = useApiCommand('calendar', 'saveAbsence')
  const removeAbsence = useApiCommand('calendar', 'removeAbsence')
  const me = useMyId()
  const team = useApiQuery('staff', 'list', {})
  const others = mayUse(useRoles(), 'deputies.appoint') && entry === null
  const { form, ...draft } = useDraftForm({
    form: 'absence',
    subject: entry?.id ?? 'new',
    path: '/kalender',
    initial: {
      id: entry ? AbsenceId.parse(entry.id) : null,
      staffId: entry?.staffIds[0] ?? me,
      kind: entry?.absenceKind ?? 'abwesend',
      from: entry?.start.slice(0, 10) ?? day,
      to: entry ? addDays(entry.end.slice(0, 10), -1) : day,
    },
    schema: AbsenceInput,
  })

  const save = () =>
    draft.submit(async (values) => {
      const { id } = await saveOne.mutateAsync(AbsenceInput.parse(values))
      const undo = () => void removeAbsence.mutateAsync({ id }).catch(notifyFailure)
      notifyDone(t('calendar.absenceSaved'), entry ? undefined : undo)
    })

  if (!draft.ready || !team.data) return null
  const labels = { staffId: t('calendar.who'), kind: t('calendar.absenceKind'), from: t('calendar.firstDay'), to: t('calendar.lastDay') }
  return (
    <OwnEntryFrame draft={draft} errors={form.errors} labels={labels} entry={entry} command={saveOne} onSave={save} onDone={onDone}>
      {others ? (
        <Select
          id="staffId"
          label={labels.staffId}
          searchable
          allowDeselect={false}
          data={team.data.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          {...form.getInputProps('staffId')}
        />
      ) : null}
      <Select
        id="kind"
        autoFocus
        label={labels.kind}
        allowDeselect={false}
        data={ABSENCE_KINDS.map((kind) => ({ value: kind, label: t(`values.absenceKind.${kind}`) }))}
        {...form.getInputProps('kind')}
      />
      <Text size="sm" c="dimmed">
        {t('calendar.absencePrivacy')}
      </Text>
      <Group grow align="flex-start">
        <DayInput id="from" label={labels.from} {...form.getInputProps('from')} />
        <DayInput id="to" label={labels.to} {...form.getInputProps('to')} />
      </Group>
    </OwnEntryFrame>
  )
}
