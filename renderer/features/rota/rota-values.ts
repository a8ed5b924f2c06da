import { z } from 'zod'
import { type Rota, RotaInput } from '../../../shared/contract/rota.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { SiteId, StaffId } from '../../../shared/ids.ts'
import { type Nth, type RotaPattern, readRule, toRule, type Weekday } from '../../../shared/rota-rule.ts'
import { parseTime } from '../../components/typed-time.ts'

/** A rota as the fields hold it while somebody is typing: the rule in words, no last day as ''. */
export type RotaValues = Omit<RotaInput, 'siteId' | 'rule' | 'lastDay'> & {
  siteId: SiteId | null
  rhythm: RotaPattern['rhythm']
  weekdays: Weekday[]
  nths: Nth[]
  lastDay: string
}

/** What is planned most often: a morning a week until the end of the year, in its second half until the end of the next one. */
export function newRota(today: LocalDate, siteId: SiteId | null, myself: StaffId): RotaValues {
  const year = Number(today.slice(0, 4)) + (today.slice(5, 7) > '06' ? 1 : 0)
  return {
    siteId,
    rhythm: 'woche',
    weekdays: [],
    nths: [1],
    from: '09:00',
    to: '12:00',
    firstDay: today,
    lastDay: `${year}-12-31`,
    onHolidays: 'faellt_aus',
    inSchoolHolidays: 'findet_statt',
    substituteSiteId: null,
    staffIds: [myself],
    laptops: [],
    services: ['beratung', 'formulare', 'unterlagen'],
    note: '',
  }
}

export function toValues(rota: Rota): RotaValues {
  const {
    id: _id,
    revision: _revision,
    siteName: _site,
    substituteSiteName: _substitute,
    staffNames: _staff,
    rule,
    lastDay,
    ...rest
  } = rota
  const pattern = readRule(rule)
  return {
    ...rest,
    rhythm: pattern?.rhythm ?? 'woche',
    weekdays: [...(pattern?.weekdays ?? [])],
    nths: [...(pattern?.nths ?? [])],
    lastDay: lastDay ?? '',
  }
}

function asInput({ rhythm, weekdays, nths, from, to, lastDay, ...rest }: RotaValues) {
  const rule = toRule({ rhythm, weekdays, nths })
  return { ...rest, rule, from: parseTime(from) ?? from, to: parseTime(to) ?? to, lastDay: lastDay === '' ? null : lastDay }
}

/** The rules of the contract, told at the fields where they can be mended. */
export const RotaRules = z.custom<RotaValues>().superRefine((values, context) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const noDay = values.weekdays.length === 0
  for (const { path, message } of RotaInput.safeParse(asInput(values)).error?.issues ?? []) {
    const [field = ''] = path.map(String)
    if (field !== 'rule') refuse(field, message)
    else if (noDay) refuse('weekdays', 'weekday_missing')
    else refuse('nths', 'nth_missing')
  }
})

/** What is handed in; only to be called with values that passed the rules above. */
export function toInput(values: RotaValues): RotaInput {
  return RotaInput.parse(asInput(values))
}
