import { z } from 'zod'
import { existsOnClock } from '../../../shared/clock-change.ts'
import { type Booking, BookingInput, type Pool } from '../../../shared/contract/interpreters.ts'
import { LocalDateTime } from '../../../shared/dates.ts'
import type { AppointmentId, InterpreterPoolId, PersonId, SiteId } from '../../../shared/ids.ts'
import { blocksOf, isOver, type TalkFacts } from '../../../shared/interpreter-rules.ts'
import type { Language } from '../../../shared/value-lists.ts'
import { parseTime } from '../../components/typed-time.ts'

/** A booking as the fields hold it while somebody is typing; no site is the office itself. */
export type BookingValues = Omit<BookingInput, 'language' | 'start' | 'minutes' | 'personId' | 'siteId' | 'poolId' | 'appointmentId'> & {
  personId: PersonId | null
  appointmentId: AppointmentId | null
  siteId: SiteId | null
  poolId: InterpreterPoolId | null
  language: Language | null
  day: string
  time: string
  minutes: number | string
}

/** What a booking begins with; whatever is known comes from the appointment or the session. */
export function newBooking(known: Partial<BookingValues>): BookingValues {
  return {
    personId: null,
    appointmentId: null,
    siteId: null,
    poolId: null,
    language: null,
    variant: '',
    genderWish: 'egal',
    day: '',
    time: '',
    minutes: 30,
    legalTalk: false,
    series: false,
    professionalPresent: true,
    ...known,
  }
}

export function toValues(booking: Booking): BookingValues {
  const { personId, appointmentId, siteId, poolId, language, variant, genderWish, minutes, legalTalk, series, professionalPresent } =
    booking
  return newBooking({
    ...{ personId, appointmentId, siteId, poolId, language, variant, genderWish, minutes, legalTalk, series, professionalPresent },
    day: booking.start.slice(0, 10),
    time: booking.start.slice(11),
  })
}

/** Day and time together, as far as both are there. */
function startOf({ day, time }: Pick<BookingValues, 'day' | 'time'>): LocalDateTime | '' {
  const start = LocalDateTime.safeParse(`${day}T${parseTime(time)}`)
  return start.success ? start.data : ''
}

/** What decides which pool may be asked; the day alone is enough for the lead time. */
export function talkOf(values: BookingValues): TalkFacts {
  const { language, day, legalTalk, series, professionalPresent } = values
  const start = startOf(values) || (day === '' ? '' : `${day}T23:59`)
  return { language, start, legalTalk, series, professionalPresent }
}

type Refuse = (field: string, message: string) => void

function checkWhen(values: BookingValues, now: LocalDateTime, refuse: Refuse): void {
  const start = startOf(values)
  const inRange = BookingInput.shape.start.safeParse(start).success
  const minutes = BookingInput.shape.minutes.safeParse(values.minutes)
  if (values.day === '') refuse('day', 'required')
  else if (start && !inRange) refuse('day', 'date')
  if (values.time.trim() === '') refuse('time', 'required')
  else if (parseTime(values.time) === null) refuse('time', 'time')
  else if (start && inRange && !existsOnClock(start)) refuse('time', 'time_missing')
  else if (start && inRange && minutes.success && isOver(start, minutes.data, now)) refuse('day', 'interpreter_past')
  if (!minutes.success) refuse('minutes', 'duration')
}

/** The rules of the contract and of the pools, told at the fields where they can be mended. */
export function bookingRules(pools: readonly Pool[], now: LocalDateTime) {
  return z.custom<BookingValues>().superRefine((values, context) => {
    const refuse: Refuse = (field, message) => context.addIssue({ code: 'custom', path: [field], message })
    if (values.language === null) refuse('language', 'language_missing')
    checkWhen(values, now, refuse)
    const variant = BookingInput.shape.variant.safeParse(values.variant)
    for (const issue of variant.error?.issues ?? []) refuse('variant', issue.message)
    const pool = pools.find(({ id }) => id === values.poolId)
    const [block] = pool ? blocksOf(pool, talkOf(values)) : []
    if (block) refuse('poolId', `pool_${block}`)
  })
}

/** What is handed in; only to be called with values that passed the rules above. */
export function toInput({ day, time, ...rest }: BookingValues): BookingInput {
  return BookingInput.parse({ ...rest, start: startOf({ day, time }) })
}
