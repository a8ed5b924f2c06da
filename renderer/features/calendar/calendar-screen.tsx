import { Select, Text } from '@mantine/core'
import { useHotkeys, useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type ComponentType, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clashing } from '../../../shared/calendar-conflicts.ts'
import type { CalendarEntry } from '../../../shared/contract/calendar.ts'
import { contract } from '../../../shared/contract/index.ts'
import { formatDay, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { AppointmentId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { useNeutralView } from '../../components/neutral-view.ts'
import { notifyDone } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/use-may.ts'
import { CalendarActions } from './calendar-actions.tsx'
import { CalendarBody } from './calendar-body.tsx'
import { EntryDrawer, type Task } from './entry-drawer.tsx'
import { neutralSpan } from './neutral-span.ts'
import { SlotDrawer } from './slot-drawer.tsx'
import { ViewBar } from './view-bar.tsx'
import { daysIn, isOfTeam, isView, step, VIEWS, type View } from './views.ts'
import { weekNumber } from './week.ts'

type Props = {
  readonly view: View | null
  readonly day: LocalDate
  /** Shows one appointment beside the calendar; handed in, because features do not know each other. */
  readonly drawer: ComponentType<{ readonly appointmentId: AppointmentId | null; readonly onClose: () => void }>
}

/** The calendar in all its views. On narrow screens it is a day or a list, because seven columns cannot be read there. */
export function CalendarScreen({ view: asked, day, drawer: AppointmentDrawer }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const may = useMay()
  const [kept, setKept] = useLocalStorage<string>({ key: 'calendar-view', defaultValue: 'woche', getInitialValueInEffect: false })
  const [siteId, setSiteId] = useLocalStorage<string>({ key: 'calendar-site', defaultValue: '', getInitialValueInEffect: false })
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const wanted = asked ?? (isView(kept) ? kept : 'woche')
  const view = narrow && wanted !== 'tag' ? 'liste' : wanted
  const days = useMemo(() => daysIn(view, day), [view, day])
  const [from = day] = days
  const to = days.at(-1) ?? day
  const span = useApiQuery('calendar', 'entries', { from, to, team: isOfTeam(view) }, { keepPrevious: true, enabled: view !== 'jahr' })
  const sites = useApiQuery('dropIn', 'sites', {}, { enabled: isOfTeam(view) })
  const [openId, setOpenId] = useState<AppointmentId | null>(null)
  const [task, setTask] = useState<Task | null>(null)
  const [searching, setSearching] = useState(false)
  const clashes = useMemo(() => clashing(span.data?.entries ?? []), [span.data])
  const neutral = useNeutralView()
  const shown = useMemo(() => (span.data && neutral ? neutralSpan(span.data) : span.data), [span.data, neutral])

  function show(next: View, onDay: LocalDate) {
    setKept(next)
    void navigate({ to: '/kalender', search: { view: next, day: onDay } })
  }
  function open(entry: CalendarEntry) {
    if (neutral) return notifyDone(t('calendar.neutralClosed'))
    if (entry.source === 'summons' && entry.personId)
      void navigate({ to: '/meldeaufforderungen/$summonsId', params: { summonsId: entry.id } })
    if (entry.source === 'interpreter' && entry.language)
      void navigate({ to: '/sprachmittlung/$bookingId', params: { bookingId: entry.id } })
    if (entry.source === 'appointment' && entry.personId) setOpenId(AppointmentId.parse(entry.id))
    if (entry.own && entry.source === 'block') setTask({ kind: 'block', entry })
    if (entry.own && entry.source === 'absence') setTask({ kind: 'absence', entry })
  }
  const mayBook = may(contract.appointments.book)
  const book = (start?: string, staff?: string) =>
    void navigate({ to: '/kalender/neu', search: { ...(start ? { start } : {}), ...(staff ? { staff } : {}) } })
  useHotkeys(
    openId || task || searching
      ? []
      : [
          ...(mayBook
            ? ([
                ['n', () => book()],
                ['s', () => setSearching(true)],
                ['a', () => setTask({ kind: 'absence', entry: null })],
                ['b', () => setTask({ kind: 'block', entry: null })],
              ] as [string, () => void][])
            : []),
          ['v', () => show(view, step(view, day, -1))],
          ['f', () => show(view, step(view, day, 1))],
          ['h', () => show(view, toLocalDate(Date.now()))],
          ...VIEWS.map((each, index): [string, () => void] => [String(index + 1), () => show(each, day)]),
        ],
  )

  const intro =
    view === 'jahr'
      ? day.slice(0, 4)
      : view === 'monat'
        ? t('calendar.monthIntro', {
            month: t('calendar.months', { returnObjects: true })[Number(day.slice(5, 7)) - 1] ?? '',
            year: day.slice(0, 4),
          })
        : from === to
          ? t('calendar.dayIntro', { day: formatDay(day), number: weekNumber(day) })
          : t('calendar.weekIntro', { number: weekNumber(from), from: formatDay(from), to: formatDay(to) })
  const actions = mayBook ? (
    <CalendarActions
      {...{ from, to }}
      onBook={() => book()}
      onSearch={() => setSearching(true)}
      onTask={(kind) => setTask({ kind, entry: null })}
    />
  ) : null
  return (
    <Page title={t('calendar.title')} intro={intro} actions={actions} wide>
      <ViewBar view={view} day={day} narrow={narrow} onShow={show}>
        {isOfTeam(view) && sites.data?.length ? (
          <Select
            aria-label={t('calendar.site')}
            w={210}
            searchable
            allowDeselect={false}
            data={[{ value: '', label: t('calendar.allSites') }, ...sites.data.map(({ id, name }) => ({ value: id, label: name }))]}
            value={sites.data.some(({ id }) => id === siteId) ? siteId : ''}
            onChange={(value) => setSiteId(value ?? '')}
          />
        ) : null}
      </ViewBar>
      <FailureAlert error={span.error} />
      <CalendarBody
        {...{ view, day, days, clashes }}
        span={shown}
        siteId={isOfTeam(view) && siteId ? siteId : null}
        onOpen={open}
        onDay={(on) => show(isOfTeam(view) ? 'team' : 'tag', on)}
        onBook={mayBook ? book : null}
      />
      {view === 'tag' || view === 'woche' || view === 'team' || view === 'teamwoche' ? (
        <Text size="sm" c="dimmed">
          {t('calendar.keys')}
        </Text>
      ) : null}
      <AppointmentDrawer appointmentId={openId} onClose={() => setOpenId(null)} />
      <EntryDrawer task={task} day={day} onClose={() => setTask(null)} />
      <SlotDrawer opened={searching} day={day} onClose={() => setSearching(false)} />
    </Page>
  )
}
