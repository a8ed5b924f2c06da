import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useHotkeys, useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, formatDay, type LocalDate, type LocalDateTime, mondayOf, toLocalDate } from '../../../shared/dates.ts'
import type { AppointmentId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { useAppointmentMoves } from '../../components/use-appointment-moves.ts'
import { Agenda } from './agenda.tsx'
import { weekNumber } from './week.ts'
import { WeekGrid } from './week-grid.tsx'

type Props = {
  readonly week: LocalDate
  /** Shows one appointment beside the calendar; handed in, because features do not know each other. */
  readonly drawer: ComponentType<{ readonly appointmentId: AppointmentId | null; readonly onClose: () => void }>
}

/** The own week. On narrow screens it is a list, because seven columns cannot be read there. */
export function CalendarScreen({ week, drawer: AppointmentDrawer }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [view, setView] = useLocalStorage<'week' | 'list'>({ key: 'calendar-view', defaultValue: 'week', getInitialValueInEffect: false })
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const asList = narrow || view === 'list'
  const [openId, setOpenId] = useState<AppointmentId | null>(null)
  const appointments = useApiQuery('appointments', 'between', { from: week, to: addDays(week, 6) }, { keepPrevious: true })
  const moves = useAppointmentMoves()

  const show = (day: LocalDate) => void navigate({ to: '/kalender', search: { week: mondayOf(day) } })
  const book = (start?: LocalDateTime) => void navigate({ to: '/kalender/neu', search: start ? { start } : {} })
  const toPrevious = () => show(addDays(week, -7))
  const toNext = () => show(addDays(week, 7))
  const toToday = () => show(toLocalDate(Date.now()))
  useHotkeys(
    openId
      ? []
      : [
          ['n', () => book()],
          ['v', toPrevious],
          ['f', toNext],
          ['h', toToday],
        ],
  )

  const actions = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys={t('appointments.bookKey')} />}
      aria-keyshortcuts="N"
      onClick={() => book()}
    >
      {t('appointments.book')}
    </Button>
  )
  const intro = t('appointments.weekIntro', { number: weekNumber(week), from: formatDay(week), to: formatDay(addDays(week, 6)) })
  return (
    <Page title={t('appointments.title')} intro={intro} actions={actions} wide>
      <Group justify="space-between">
        <Group gap="xs">
          <Button
            variant="default"
            size="sm"
            mih={44}
            leftSection={<IconChevronLeft size={18} aria-hidden />}
            rightSection={<KeyHint keys={t('appointments.previousWeekKey')} />}
            aria-keyshortcuts="V"
            onClick={toPrevious}
          >
            {t('appointments.previousWeek')}
          </Button>
          <Button
            variant="default"
            size="sm"
            mih={44}
            rightSection={<KeyHint keys={t('appointments.thisWeekKey')} />}
            aria-keyshortcuts="H"
            onClick={toToday}
          >
            {t('appointments.thisWeek')}
          </Button>
          <Button
            variant="default"
            size="sm"
            mih={44}
            leftSection={<IconChevronRight size={18} aria-hidden />}
            rightSection={<KeyHint keys={t('appointments.nextWeekKey')} />}
            aria-keyshortcuts="F"
            onClick={toNext}
          >
            {t('appointments.nextWeek')}
          </Button>
        </Group>
        {narrow ? null : (
          <SegmentedControl
            aria-label={t('appointments.view')}
            value={view}
            onChange={(value) => setView(value === 'list' ? 'list' : 'week')}
            data={[
              { value: 'week', label: t('appointments.asWeek') },
              { value: 'list', label: t('appointments.asList') },
            ]}
          />
        )}
      </Group>
      <FailureAlert error={appointments.error} />
      {asList && appointments.data?.length === 0 ? <EmptyState text={t('appointments.emptyWeek')} /> : null}
      {asList && appointments.data?.length ? (
        <Agenda week={week} appointments={appointments.data} onOpen={({ id }) => setOpenId(id)} />
      ) : null}
      {appointments.data && !asList ? (
        <>
          <WeekGrid week={week} appointments={appointments.data} moves={moves} onOpen={({ id }) => setOpenId(id)} onBook={book} />
          <Text size="sm" c="dimmed">
            {appointments.data.length === 0 ? t('appointments.emptyGrid') : t('appointments.keys')}
          </Text>
        </>
      ) : null}
      <div role="status" className="visually-hidden">
        {moves.announcement}
      </div>
      <AppointmentDrawer appointmentId={openId} onClose={() => setOpenId(null)} />
    </Page>
  )
}
