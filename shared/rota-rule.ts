/** Days of the week as RFC 5545 writes them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export const RHYTHMS = ['woche', 'zwei_wochen', 'monat'] as const
type Rhythm = (typeof RHYTHMS)[number]

/** Which of its weekdays in a month; -1 is the last one. A fifth one does not exist in every month and is not offered. */
export const NTHS = [1, 2, 3, 4, -1] as const
export type Nth = (typeof NTHS)[number]

/** A rhythm as people say it. `nths` counts in a month only. */
export type RotaPattern = { readonly rhythm: Rhythm; readonly weekdays: readonly Weekday[]; readonly nths: readonly Nth[] }

/** Value of an RRULE (RFC 5545 3.3.10) without beginning and end, which are days of their own. */
export function toRule({ rhythm, weekdays, nths }: RotaPattern): string {
  const days = WEEKDAYS.filter((day) => weekdays.includes(day))
  if (rhythm !== 'monat') return `FREQ=WEEKLY;${rhythm === 'zwei_wochen' ? 'INTERVAL=2;' : ''}BYDAY=${days.join(',')}`
  const chosen = NTHS.filter((nth) => nths.includes(nth))
  return `FREQ=MONTHLY;BYDAY=${chosen.flatMap((nth) => days.map((day) => `${nth}${day}`)).join(',')}`
}

/** The rhythm behind an RRULE that `toRule` wrote; null for every other one, also for a valid one that the screens cannot say. */
export function readRule(rule: string): RotaPattern | null {
  const [frequency, ...parts] = rule.split(';')
  const list =
    parts
      .at(-1)
      ?.replace(/^BYDAY=/, '')
      .split(',') ?? []
  const weekdays = WEEKDAYS.filter((day) => list.some((entry) => entry.endsWith(day)))
  const nths = NTHS.filter((nth) => list.some((entry) => entry.startsWith(`${nth}`)))
  const rhythm = frequency === 'FREQ=MONTHLY' ? 'monat' : parts.length === 2 ? 'zwei_wochen' : 'woche'
  const pattern = { rhythm, weekdays, nths } as const
  const complete = weekdays.length > 0 && (rhythm !== 'monat' || nths.length > 0)
  return complete && toRule(pattern) === rule ? pattern : null
}

export const HOLIDAY_POLICIES = ['faellt_aus', 'findet_statt'] as const
export const SCHOOL_HOLIDAY_POLICIES = ['findet_statt', 'faellt_aus', 'ersatzort'] as const

/** What is offered in a drop-in session. */
export const ROTA_SERVICES = [
  'beratung',
  'formulare',
  'unterlagen',
  'bildung_teilhabe',
  'familie_kita',
  'arbeit_ausbildung',
  'notfall',
  'sprachmittlung',
] as const
export type RotaService = (typeof ROTA_SERVICES)[number]

/** A single date that differs from the rule. */
export const EXCEPTION_KINDS = ['ausfall', 'verlegt', 'zusatz'] as const
export const DATE_STATES = ['geplant', ...EXCEPTION_KINDS] as const
export const DATE_CAUSES = ['feiertag', 'ferien', 'absage', 'verlegt'] as const
export const CONFLICT_KINDS = ['staff', 'laptop', 'site'] as const
