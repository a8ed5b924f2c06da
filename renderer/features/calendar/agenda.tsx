import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { type Icon, IconAlertTriangle, IconLanguage, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry, CalendarSpan } from '../../../shared/contract/calendar.ts'
import { contract, type InputOf } from '../../../shared/contract/index.ts'
import { formatDay, type LocalDate } from '../../../shared/dates.ts'
import { call } from '../../api/client.ts'
import { AppointmentState } from '../../components/appointment-state.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useNeutralView } from '../../components/neutral-view.ts'
import { useListSheet } from '../../components/use-list-sheet.tsx'
import { useMay } from '../../components/use-may.ts'
import { iconOf, interpretingWords, isParted, titleOf } from './entry-look.ts'
import { isOn } from './time-grid.tsx'

type Props = {
  readonly days: readonly LocalDate[]
  /** The day that "print the day" means. */
  readonly day: LocalDate
  readonly span: CalendarSpan
  readonly clashes: ReadonlySet<string>
  readonly onOpen: (entry: CalendarEntry) => void
}

/** The own week as a list: every entry with all its words, cancelled ones too; and on paper. */
export function Agenda({ days, day, span, clashes, onOpen }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const neutral = useNeutralView()
  const sheet = useListSheet((asked: InputOf<'letters', 'agenda'>) => call('letters', 'agenda', asked))
  // Paper gets left behind: names stand on it only when somebody wants them to.
  const [wanted, setNames] = useState(false)
  // The preview would show what the calendar hides.
  const names = wanted && !neutral
  const [from = day] = days
  const listed = days
    .map((date) => ({
      date,
      holiday: span.holidays.find((one) => one.day === date)?.name ?? '',
      list: span.entries.filter((entry) => isOn(entry, date)),
    }))
    .filter(({ list, holiday }) => list.length > 0 || holiday !== '')
  const print = (first: LocalDate, last: LocalDate, label: string) => (
    <Button
      variant="default"
      leftSection={<IconPrinter size={20} aria-hidden />}
      loading={sheet.pending}
      onClick={() => sheet.open({ from: first, to: last, names })}
    >
      {label}
    </Button>
  )
  return (
    <Stack component="section" aria-label={t('calendar.listTitle')} gap="md">
      {may(contract.letters.agenda) ? (
        <Group gap="sm">
          {print(from, days.at(-1) ?? day, t('calendar.printWeek'))}
          {print(day, day, t('calendar.printDay', { day: formatDay(day) }))}
          <Checkbox
            label={t('calendar.printNames')}
            checked={names}
            disabled={neutral}
            onChange={(event) => setNames(event.currentTarget.checked)}
          />
        </Group>
      ) : null}
      {sheet.view}
      {span.entries.length === 0 ? <EmptyState text={t('calendar.emptyWeek')} /> : null}
      {listed.map(({ date, holiday, list }) => (
        <Stack key={date} gap="xs">
          <Title order={2}>{[formatDay(date), holiday].filter(Boolean).join(', ')}</Title>
          {list.map((entry) => (
            <AgendaRow key={entry.id} entry={entry} clash={clashes.has(entry.id)} onOpen={() => onOpen(entry)} />
          ))}
        </Stack>
      ))}
    </Stack>
  )
}

type RowProps = { readonly entry: CalendarEntry; readonly clash: boolean; readonly onOpen: () => void }

function AgendaRow({ entry, clash, onOpen }: RowProps) {
  const { t } = useTranslation()
  const { start, end, allDay, siteName, state, source } = entry
  const interpreted = source === 'interpreter' && !entry.interpreting ? '' : interpretingWords(entry, t)
  const Sign = iconOf(entry)
  return (
    <Button variant="default" justify="flex-start" h="auto" mih={44} py={6} onClick={onOpen}>
      <Group gap="md" justify="flex-start">
        <Sign size={20} aria-hidden />
        <Text span miw="7rem" ta="left">
          {allDay ? t('calendar.allDay') : `${start.slice(11)}–${end.slice(11)}`}
        </Text>
        <Text span fw={600}>
          {titleOf(entry, t)}
        </Text>
        {source === 'session' ? null : <Text span>{siteName}</Text>}
        {interpreted ? <Remark icon={isParted(entry) ? IconAlertTriangle : IconLanguage}>{interpreted}</Remark> : null}
        {state ? <AppointmentState state={state} conflict={clash} /> : null}
        {clash && !state ? <Remark icon={IconAlertTriangle}>{t('calendar.overlap')}</Remark> : null}
      </Group>
    </Button>
  )
}

function Remark({ icon: Sign, children }: { readonly icon: Icon; readonly children: string }) {
  return (
    <Text span size="sm" style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
      <Sign size={16} aria-hidden /> {children}
    </Text>
  )
}
