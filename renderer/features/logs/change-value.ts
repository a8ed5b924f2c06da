import type { TFunction } from 'i18next'
import { z } from 'zod'
import type { LoggedChange } from '../../../shared/contract/logs.ts'
import { formatDate, formatDateTime, Instant, LocalDate, LocalDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { formatPartialDate } from '../../../shared/partial-dates.ts'
import { ruleWords } from '../../../shared/rota-words.ts'

/** Value list of a column, by table where tables differ. */
const LISTS = {
  sex: 'sex',
  interpreter_need: 'interpreterNeed',
  urgency: 'urgency',
  channel: 'channel',
  result: 'contactResult',
  topic: 'topic',
  topics: 'topic',
  barrier: 'barrier',
  authority: 'authority',
  interpreter_kind: 'interpreterKind',
  age_class: 'ageClass',
  compartment: 'compartment',
  role: 'memberRole',
  roles: 'role',
  categories: 'dataCategory',
  data_shared: 'dataCategory',
  language: 'language',
  interpreter_language: 'language',
  languages: 'language',
  'concern.state': 'concernState',
  'appointment.state': 'appointmentState',
  'referral.state': 'referralState',
  'referral_step.state': 'referralState',
  'drop_in_session.state': 'sessionState',
  'referral.kind': 'referralKind',
  legal_basis: 'legalBasis',
  way: 'attemptWay',
  'referral_attempt.result': 'attemptResult',
  'site.kind': 'siteKind',
  'accompaniment.kind': 'accompanimentKind',
  'funding.kind': 'fundingKind',
  'benefit_unit.kind': 'unitKind',
} as const
/** Lists whose words stand with their screen. */
const SCREEN_LISTS = {
  on_holidays: 'rota.policy',
  in_school_holidays: 'rota.policy',
  services: 'rota.service',
  land: 'rota.lands',
  'rota_exception.kind': 'rota.kind',
} as const
type ListKey = `values.${(typeof LISTS)[keyof typeof LISTS]}` | (typeof SCREEN_LISTS)[keyof typeof SCREEN_LISTS]
type Lists = Readonly<Record<string, ListKey>>
const ALL_LISTS: Lists = {
  ...Object.fromEntries(Object.entries(LISTS).map(([column, list]) => [column, `values.${list}` as const])),
  ...SCREEN_LISTS,
}

/** Stored as 0 and 1. */
const YES_NO: readonly string[] = [
  'letter_allowed',
  'phone_allowed',
  'sms_allowed',
  'email_allowed',
  'disclosure_blocked',
  'first',
  'interpreter_present',
  'step_free',
  'lift',
  'accessible_toilet',
  'hearing_loop',
  'wifi',
  'confidential_room',
  'active',
  'professional_secrecy',
  'must_change',
]

const Code = z.union([z.string(), z.object({ code: z.string() }).transform(({ code }) => code)])
const Codes = z.array(Code)

function codesOf(value: string): string[] {
  if (!value.startsWith('[')) return [value]
  try {
    return Codes.parse(JSON.parse(value))
  } catch {
    return []
  }
}

/** A stored value in the words of the screen; no code and no id ever gets through. */
function valueWords(table: string, column: string, value: string, t: TFunction): string {
  if (value === '') return ''
  if (YES_NO.includes(column)) return t(value === '1' ? 'common.yes' : 'common.no')
  if (column === 'rule') return ruleWords(value) || t('logs.unknownValue')
  if (column === 'laptops') return codesOf(value).join(', ')
  const list = ALL_LISTS[`${table}.${column}`] ?? ALL_LISTS[column]
  if (list) {
    const words: Readonly<Record<string, string>> = t(list, { returnObjects: true })
    return codesOf(value)
      .map((code) => (Object.hasOwn(words, code) ? words[code] : t('logs.unknownValue')))
      .join(', ')
  }
  if (column === 'birth_date') return formatPartialDate(value)
  if (LocalDate.safeParse(value).success) return formatDate(value)
  if (LocalDateTime.safeParse(value).success) return formatDateTime(value)
  return Instant.safeParse(value).success ? formatDateTime(toLocalDateTime(Date.parse(value))) : value
}

/** One changed column as a sentence. */
export function changeWords(table: string, change: LoggedChange, field: string, t: TFunction): string {
  if (change.kind === 'text') {
    const { before, after } = change
    return t(before === 0 ? 'logs.textSet' : after === 0 ? 'logs.textGone' : 'logs.textChange', { field, before, after })
  }
  const before = valueWords(table, change.column, change.before, t)
  const after = valueWords(table, change.column, change.after, t)
  if (before === '') return t('logs.set', { field, after: after || t('logs.none') })
  return t(after === '' ? 'logs.gone' : 'logs.change', { field, before, after })
}
