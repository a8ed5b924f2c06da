import type { LocalDate, LocalDateTime } from './dates.ts'
import type { StaffId } from './ids.ts'
import type {
  ClearedState,
  HEALTH_ANSWERS,
  INTERPRETER_ANSWERS,
  RECEIPT_ANSWERS,
  REPORT_ANSWERS,
  SummonsDelivery,
  SummonsPurpose,
  SummonsState,
} from './summons-lists.ts'

/** What the second person finds before anything is passed on. */
export type CheckAnswers = {
  readonly receipt: (typeof RECEIPT_ANSWERS)[number]
  readonly interpreter: (typeof INTERPRETER_ANSWERS)[number]
  readonly health: (typeof HEALTH_ANSWERS)[number]
  readonly report: (typeof REPORT_ANSWERS)[number]
}

/** What the guards look at. */
export type SummonsFacts = {
  readonly state: SummonsState
  readonly startsAt: LocalDateTime | null
  readonly issuedOn: LocalDate | null
  readonly delivery: { readonly method: SummonsDelivery; readonly deemedOn: LocalDate } | null
  /** The letter came back. */
  readonly returned: boolean
  /** Who recorded the miss. */
  readonly missBy: StaffId | null
  readonly hearingOffered: boolean
  /** How many reasons the person has named. */
  readonly reasons: number
  readonly check: { readonly by: StaffId; readonly answers: CheckAnswers } | null
  /** A Vorsprachebestätigung of the day of the date is known, from whatever place or device. */
  readonly reportedThatDay: boolean
  /** An interpreter is noted at the person as needed. */
  readonly needsInterpreter: boolean
}

export const DRAFT: SummonsFacts = {
  state: 'entwurf',
  startsAt: null,
  issuedOn: null,
  delivery: null,
  returned: false,
  missBy: null,
  hearingOffered: false,
  reasons: 0,
  check: null,
  reportedThatDay: false,
  needsInterpreter: false,
}

type Text = string
/** Null stands for anything that is no person. */
export type By = StaffId | null
export type SummonsEvent =
  | {
      readonly kind: 'issue'
      readonly purpose: SummonsPurpose | null
      readonly placeAllowed: boolean
      readonly startsAt: LocalDateTime
      /** A text of each kind is in force on that day. */
      readonly texts: boolean
      readonly dense: boolean
      readonly denseReason: Text
    }
  | {
      readonly kind: 'deliver'
      readonly method: SummonsDelivery
      readonly on: LocalDate
      readonly deemedOn: LocalDate
      /** The day that needs no proof (`deemedOn` of the rules, with the holidays of the Land). */
      readonly usualDay: LocalDate
      readonly proof: Text
    }
  | { readonly kind: 'letterReturned'; readonly on: LocalDate }
  | { readonly kind: 'appear'; readonly at: LocalDateTime }
  | { readonly kind: 'appearOtherTime'; readonly at: LocalDateTime; readonly purposeReached: boolean | null }
  | { readonly kind: 'takeBackAppearance'; readonly by: By; readonly reason: Text }
  | { readonly kind: 'withdraw'; readonly reason: Text }
  | { readonly kind: 'reschedule'; readonly reason: Text }
  | { readonly kind: 'recordMiss'; readonly by: By; readonly findingsSeen: boolean }
  | { readonly kind: 'offerHearing'; readonly on: LocalDate }
  | { readonly kind: 'hear'; readonly on: LocalDate; readonly reasons: number }
  | { readonly kind: 'check'; readonly by: By; readonly answers: CheckAnswers }
  | { readonly kind: 'clear'; readonly as: ClearedState; readonly note: Text }
  | { readonly kind: 'report'; readonly by: By }
  | { readonly kind: 'laterReport'; readonly at: LocalDateTime }
export type SummonsStep = SummonsEvent['kind']

export const SUMMONS_STEPS = [
  'issue',
  'deliver',
  'letterReturned',
  'appear',
  'appearOtherTime',
  'takeBackAppearance',
  'withdraw',
  'reschedule',
  'recordMiss',
  'offerHearing',
  'hear',
  'check',
  'clear',
  'report',
  'laterReport',
] as const satisfies readonly SummonsStep[]

/** Why a step is not possible now; the keys of its sentences (`fields.<key>`). */
export const SUMMONS_REFUSALS = [
  'summons_state',
  'summons_appearance_proven',
  'summons_closed',
  'summons_purpose',
  'summons_place',
  'summons_lead_time',
  'summons_text_missing',
  'summons_dense_reason',
  'summons_not_delivered',
  'summons_already_delivered',
  'summons_before_issue',
  'summons_proof',
  'summons_deemed_early',
  'summons_other_day',
  'summons_day_not_come',
  'summons_purpose_reached',
  'summons_reason',
  'summons_too_early',
  'summons_person_needed',
  'summons_findings',
  'summons_arrived_late',
  'summons_returned',
  'summons_no_miss',
  'summons_hearing_missing',
  'summons_no_reason_heard',
  'summons_same_person',
  'summons_interpreter_needed',
  'summons_check_missing',
  'summons_receipt_unproven',
  'summons_interpreter_open',
  'summons_health_open',
  'summons_report_found',
  'summons_reported_that_day',
  'time_missing',
  'in_past',
  'in_future',
] as const
export type SummonsRefusal = (typeof SUMMONS_REFUSALS)[number]
