/**
 * States of a referral (Verweisung), from the decision to the outcome. `uebergeben` and all that follows mean that
 * data of the person has left the house or that the person was sent with a slip.
 */
export const REFERRAL_STATES = ['entwurf', 'uebergeben', 'angenommen', 'abgelehnt', 'angebunden', 'zurueckgezogen'] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

const NEXT: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  entwurf: ['uebergeben', 'zurueckgezogen'],
  uebergeben: ['angenommen', 'abgelehnt', 'angebunden', 'zurueckgezogen'],
  angenommen: ['angebunden', 'abgelehnt', 'zurueckgezogen'],
  abgelehnt: [],
  angebunden: [],
  zurueckgezogen: [],
}

export function nextStates(from: ReferralState): readonly ReferralState[] {
  return NEXT[from]
}

/** True while something may still come of it, so a follow-up date makes sense. */
export function isOpen(state: ReferralState): boolean {
  return NEXT[state].length > 0
}

/** The open states, for queries. */
export const OPEN_STATES: readonly ReferralState[] = REFERRAL_STATES.filter(isOpen)

/**
 * Only the hand-over makes data leave the house, so it alone needs a consent, and only when data is passed on. What
 * came of it can be noted later, also after the consent has run out: the person may have told it themselves.
 */
export function needsConsent(state: ReferralState, dataShared: readonly string[]): boolean {
  return state === 'uebergeben' && dataShared.length > 0
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
