import { formatDate, type LocalDate } from '../../../../shared/dates.ts'

/** The columns of an HSDS schedule (an RFC 5545 rule) that say when something is open. */
export type Schedule = {
  readonly freq: string | null
  readonly interval: number | null
  readonly byday: string | null
  readonly bymonthday: string | null
  readonly opens_at: string | null
  readonly closes_at: string | null
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly description: string | null
  readonly notes: string | null
}
type Day = { readonly ordinal: number; readonly at: number }

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const DAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']

function readDays(byday: string | null): Day[] {
  const found = (byday ?? '').toUpperCase().matchAll(/([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)/g)
  return [...found]
    .map(([, ordinal = '0', code = '']) => ({ ordinal: Number(ordinal), at: CODES.indexOf(code) }))
    .sort((a, b) => a.at - b.at)
}

/** Three and more days in a row become a span: `Mo–Fr`. */
function weekdays(days: readonly Day[]): string {
  const runs: number[][] = []
  for (const { at } of days) {
    const run = runs.at(-1)
    if (run && run.at(-1) === at - 1) run.push(at)
    else runs.push([at])
  }
  const name = (at: number | undefined) => DAYS[at ?? 0] ?? ''
  return runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map(name))).join(', ')
}

function inMonth({ ordinal, at }: Day): string {
  const day = DAYS[at] ?? ''
  if (ordinal === 0) return day
  return ordinal < 0 ? `letzter ${day} im Monat` : `${ordinal}. ${day} im Monat`
}

/** `09:00` from whatever precision and zone a package gives. */
function clock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return `${hours.padStart(2, '0')}:${minutes.slice(0, 2)}`
}

function hours({ opens_at, closes_at }: Schedule): string {
  if (opens_at && closes_at) return `${clock(opens_at)}–${clock(closes_at)} Uhr`
  if (opens_at) return `ab ${clock(opens_at)} Uhr`
  return closes_at ? `bis ${clock(closes_at)} Uhr` : ''
}

function rhythm({ freq, interval }: Schedule): string {
  const every = interval ?? 1
  if (every < 2) return ''
  return freq === 'MONTHLY' ? `alle ${every} Monate` : `alle ${every} Wochen`
}

function daysOf(schedule: Schedule): string {
  const days = readDays(schedule.byday)
  if (days.some((day) => day.ordinal !== 0)) return days.map(inMonth).join(', ')
  if (days.length > 0) return weekdays(days)
  return schedule.freq === 'MONTHLY' && schedule.bymonthday ? `am ${schedule.bymonthday.replaceAll(',', '., ')}. im Monat` : ''
}

/**
 * One line in German, for instance `Mo, Do 09:00–12:00 Uhr, alle 2 Wochen – ohne Termin`. A limit is named, so that
 * hours of last year do not pass for today's; the beginning only as long as it lies ahead.
 */
export function openingHours(schedule: Schedule, today: LocalDate): string {
  const rule = [[daysOf(schedule), hours(schedule)].filter(Boolean).join(' '), rhythm(schedule)].filter(Boolean).join(', ')
  const from = schedule.valid_from && schedule.valid_from > today ? `ab ${formatDate(schedule.valid_from)}` : ''
  const until = schedule.valid_to ? `bis ${formatDate(schedule.valid_to)}` : ''
  const limits = [from, until].filter(Boolean).join(' ')
  const words = [rule, schedule.description, schedule.notes].filter(Boolean).join(' – ')
  return limits && words ? `${words} (${limits})` : words
}
