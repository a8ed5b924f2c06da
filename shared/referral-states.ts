import { addMonths, type ConsentKind, type ConsentReason, covers, type GivenConsent } from './consent-rules.ts'
import { addDays, type LocalDate } from './dates.ts'
import { END_REASONS, type EndReason, type LegalBasis, REFUSAL_REASONS, type RefusalReason } from './value-lists.ts'

/**
 * States of a referral (Verweisung), from the decision to what became of it. `uebergeben` and what follows mean that
 * data of the person has left the house or that the person was sent with a slip. `abgelehnt` is of earlier versions,
 * which did not tell who refused: nothing leads there any more.
 */
export const REFERRAL_STATES = [
  'entwurf',
  'nur_information',
  'uebergeben',
  'angenommen',
  'warteliste',
  'erstkontakt',
  'angebunden',
  'beendet',
  'abgelehnt_angebot',
  'abgelehnt_person',
  'nicht_angetreten',
  'keine_rueckmeldung',
  'abgelehnt',
  'zurueckgezogen',
] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

/** How it can end on the way, whoever ends it. */
const NOT_COME_ABOUT: readonly ReferralState[] = ['abgelehnt_angebot', 'abgelehnt_person', 'nicht_angetreten']

const NEXT: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  entwurf: ['uebergeben', 'nur_information', 'abgelehnt_person', 'zurueckgezogen'],
  nur_information: [],
  uebergeben: ['angenommen', 'warteliste', 'erstkontakt', 'angebunden', 'keine_rueckmeldung', ...NOT_COME_ABOUT, 'zurueckgezogen'],
  warteliste: ['angenommen', 'erstkontakt', 'keine_rueckmeldung', ...NOT_COME_ABOUT, 'zurueckgezogen'],
  keine_rueckmeldung: ['angenommen', 'warteliste', 'erstkontakt', 'angebunden', ...NOT_COME_ABOUT, 'zurueckgezogen'],
  angenommen: ['erstkontakt', 'angebunden', 'warteliste', ...NOT_COME_ABOUT, 'zurueckgezogen'],
  erstkontakt: ['angebunden', 'beendet', 'zurueckgezogen'],
  angebunden: ['beendet', 'zurueckgezogen'],
  beendet: [],
  abgelehnt_angebot: [],
  abgelehnt_person: [],
  nicht_angetreten: [],
  abgelehnt: [],
  zurueckgezogen: [],
}

/** What a partner can answer; to withdraw is not theirs. */
export const ANSWER_STATES = [
  'angenommen',
  'warteliste',
  'erstkontakt',
  'angebunden',
  'beendet',
  'abgelehnt_angebot',
  'nicht_angetreten',
] as const
export type AnswerState = (typeof ANSWER_STATES)[number]

export function nextStates(from: ReferralState): readonly ReferralState[] {
  return NEXT[from]
}

/** True while something may still come of it, so a follow-up date makes sense and a withdrawn consent stops it. */
export function isOpen(state: ReferralState): boolean {
  return NEXT[state].length > 0
}

/** The open states, for queries. */
export const OPEN_STATES: readonly ReferralState[] = REFERRAL_STATES.filter(isOpen)

/** Only the hand-over makes data leave the house. What came of it can be noted later, also after the consent has run out. */
export function passesOn(state: ReferralState, dataShared: readonly string[]): boolean {
  return state === 'uebergeben' && dataShared.length > 0
}

type Sharing = {
  readonly personId: string
  readonly providerName: string
  readonly dataShared: readonly string[]
  /** Which of them come from a professional secret (§ 203 StGB, § 65 SGB VIII). */
  readonly confidential: readonly string[]
  /** Transfer without consent (§ 67d, § 69 SGB X); null: it rests on a consent. */
  readonly legalBasis: LegalBasis | null
}

/** The papers that a referral rests on. */
export type Papers = { readonly consent: GivenConsent | null; readonly release: GivenConsent | null }

/** Which paper stands in the way of a step, and why. */
export type Obstacle = { readonly paper: ConsentKind; readonly reason: ConsentReason }

/** A secret may be broken without the person only where the law says so itself (§ 4(3) KKG); § 69 SGB X does not (§ 76 SGB X). */
const BREAKS_SECRECY: readonly LegalBasis[] = ['kkg_4']

/** Protects a child: not even a block on information about the person stands in its way. */
const PROTECTS_CHILD: readonly LegalBasis[] = ['kkg_4', 'sgb_viii_8a']

/**
 * What stands in the way of a step into a state on a day: a consent that does not cover everything passed on, unless it
 * rests on a legal basis from the list; and for what comes from a professional secret also a release. Null: nothing.
 */
export function obstacleOf(sharing: Sharing, state: ReferralState, { consent, release }: Papers, on: LocalDate): Obstacle | null {
  const { personId, providerName, dataShared, confidential, legalBasis } = sharing
  if (!passesOn(state, dataShared)) return null
  const common = { personId, recipientOrganization: providerName, on }
  if (legalBasis === null) {
    const reason = covers(consent, { ...common, kind: 'uebermittlung', categories: dataShared })
    if (reason !== 'ok') return { paper: 'uebermittlung', reason }
  }
  const secret = confidential.filter((category) => dataShared.includes(category))
  if (secret.length === 0 || (legalBasis !== null && BREAKS_SECRECY.includes(legalBasis))) return null
  const reason = covers(release, { ...common, kind: 'schweigepflicht', categories: secret })
  return reason === 'ok' ? null : { paper: 'schweigepflicht', reason }
}

/**
 * Why nothing goes out about a person under Auskunftssperre (§ 51 BMG), as key of its sentence: the address never, anything
 * else only with the person's own consent, or where a child has to be protected. Null when the person is not blocked by it.
 */
export function blockedSharing({
  dataShared,
  legalBasis,
}: Pick<Sharing, 'dataShared' | 'legalBasis'>): 'address_blocked' | 'person_blocked' | null {
  if (dataShared.includes('kontaktdaten')) return 'address_blocked'
  if (dataShared.length === 0 || legalBasis === null) return null
  return PROTECTS_CHILD.includes(legalBasis) ? null : 'person_blocked'
}

/** State as shown: a draft waits for its consent or is ready, as the papers stand that day. */
export function stageOf(
  sharing: Sharing & { readonly state: ReferralState },
  papers: Papers,
  on: LocalDate,
): ReferralState | 'einwilligung_offen' | 'bereit' {
  if (sharing.state !== 'entwurf' || sharing.dataShared.length === 0) return sharing.state
  return obstacleOf(sharing, 'uebergeben', papers, on) === null ? 'bereit' : 'einwilligung_offen'
}

/** What a step says besides the state it leads to. */
export type StepDetails = { readonly reason: RefusalReason | EndReason | null; readonly recheckOn: LocalDate | null }

/** Reasons that a step into a state has to name one of. */
export function reasonsFor(state: ReferralState): readonly (RefusalReason | EndReason)[] {
  if (state === 'abgelehnt_angebot') return REFUSAL_REASONS
  return state === 'beendet' ? END_REASONS : []
}

/** What is missing or wrong about a step, as field -> key of its sentence; empty when nothing is. */
export function stepFaults(state: ReferralState, { reason, recheckOn }: StepDetails, today: LocalDate): Record<string, string> {
  const wanted = reasonsFor(state)
  if (wanted.length > 0 && (reason === null || !wanted.includes(reason))) return { reason: 'step_reason_missing' }
  if (wanted.length === 0 && reason !== null) return { reason: 'step_reason_unfit' }
  if (state !== 'warteliste') return {}
  if (recheckOn === null) return { recheckOn: 'recheck_missing' }
  return recheckOn <= today ? { recheckOn: 'recheck_past' } : {}
}

/** Days on which somebody asks what has become of it: +14 days, +8 weeks, +6 months after the hand-over. */
export function followUpPlan(handedOverOn: LocalDate): readonly [LocalDate, LocalDate, LocalDate] {
  return [addDays(handedOverOn, 14), addDays(handedOverOn, 56), addMonths(handedOverOn, 6)]
}

/** The follow-up that comes next, once one has been done or a step was taken; null after the last. */
export function nextFollowUp(handedOverOn: LocalDate, today: LocalDate): LocalDate | null {
  return followUpPlan(handedOverOn).find((day) => day > today) ?? null
}

/** What of a referral decides whether its last step can be taken back. */
type TakenStep = {
  readonly steps: readonly { readonly state: ReferralState }[]
  /** Day of the last step in Berlin. */
  readonly lastStepOn: string
  readonly dataShared: readonly string[]
}

/**
 * State a referral falls back to when its last step is taken back, or null when that is not possible: the draft itself
 * stays, only steps of the same day can be taken back, and data that was handed over cannot be called back.
 */
export function stateBefore({ steps, lastStepOn, dataShared }: TakenStep, today: string): ReferralState | null {
  const last = steps.at(-1)
  const before = steps.at(-2)
  if (!last || !before || lastStepOn !== today) return null
  return last.state === 'uebergeben' && dataShared.length > 0 ? null : before.state
}
