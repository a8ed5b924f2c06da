import { Button, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Section } from '../../components/section.tsx'
import { TodayRow } from './today-row.tsx'
import { useAttendance } from './use-attendance.ts'

/** Arrows choose a row, E marks it: nobody has to look for a button while somebody is coming in. */
export function TodaysAppointments({ appointments }: { readonly appointments: readonly Appointment[] }) {
  const { t } = useTranslation()
  const { attend, isExpected } = useAttendance()
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  /** The chosen one while it is expected, else the next; asked anew at each key, which may come before the list is drawn. */
  const due = () => appointments.find((one) => one.id === chosen && isExpected(one)) ?? appointments.find(isExpected)
  const current = due()

  function step(by: 1 | -1) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    const fallback = by === 1 ? 0 : links.length - 1
    links[at === -1 ? fallback : at + by]?.focus()
  }
  useHotkeys([
    [
      'e',
      () => {
        const one = due()
        if (one) attend(one)
      },
    ],
    ['ArrowDown', () => step(1)],
    ['ArrowUp', () => step(-1)],
  ])

  const book = (
    <Button variant="default" component={Link} to="/kalender/neu" leftSection={<IconPlus size={20} aria-hidden />}>
      {t('today.bookAppointment')}
    </Button>
  )
  const calendar = (
    <Button variant="default" component={Link} to="/kalender">
      {t('today.toCalendar')}
    </Button>
  )
  return (
    <Section title={t('today.appointments')} actions={appointments.length > 0 ? calendar : null}>
      {appointments.length === 0 ? <EmptyState text={t('today.appointmentsEmpty')} action={book} /> : null}
      {appointments.length > 0 ? (
        <>
          <ul ref={list} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {appointments.map((appointment) => (
              <TodayRow
                key={appointment.id}
                appointment={appointment}
                current={appointment.id === current?.id}
                onFocus={() => setChosen(appointment.id)}
                onAttend={() => attend(appointment)}
              />
            ))}
          </ul>
          <Text size="sm" c="dimmed">
            {t('today.listKeys')}
          </Text>
        </>
      ) : null}
    </Section>
  )
}
