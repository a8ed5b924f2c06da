import type { Instant, LocalDate } from './dates.ts'

/**
 * States of a consent, from the paper made out to its end. `entwurf`: the paper has its number and waits for the
 * signature; `abgelehnt`: the person said no, which is kept without a reason.
 */
export const CONSENT_STATES = ['entwurf', 'erteilt', 'abgelaufen', 'widerrufen', 'ersetzt', 'abgelehnt'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/** What somebody does about a consent. That its time runs out is nobody's step: it follows from the day. */
export const CONSENT_STEPS = ['sign', 'unsign', 'refuse', 'withdraw', 'replace'] as const
export type ConsentStep = (typeof CONSENT_STEPS)[number]

/** When what happened; the state on a day follows from these and can contradict none of them. */
export type ConsentMoments = {
  readonly validUntil: LocalDate
  readonly signedAt: Instant | null
  readonly refusedAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly replacedAt: Instant | null
}

/** To withdraw is possible from every state in which anything may rest on it (Art. 7(3) DSGVO). */
const ALLOWED: Readonly<Record<ConsentState, readonly ConsentStep[]>> = {
  entwurf: ['sign', 'refuse', 'withdraw'],
  erteilt: ['unsign', 'withdraw', 'replace'],
  abgelaufen: ['withdraw', 'replace'],
  widerrufen: [],
  ersetzt: [],
  abgelehnt: [],
}

/** State on a day (Berlin). What the person decided outranks what the calendar says. */
export function consentState(consent: ConsentMoments, on: LocalDate): ConsentState {
  if (consent.withdrawnAt !== null) return 'widerrufen'
  if (consent.refusedAt !== null) return 'abgelehnt'
  if (consent.replacedAt !== null) return 'ersetzt'
  if (on > consent.validUntil) return 'abgelaufen'
  return consent.signedAt === null ? 'entwurf' : 'erteilt'
}

export function consentSteps(state: ConsentState): readonly ConsentStep[] {
  return ALLOWED[state]
}

/** The consent after a step at a moment of that day, or null where there is no such step. */
export function afterStep<Consent extends ConsentMoments>(
  consent: Consent,
  step: ConsentStep,
  { at, on }: { readonly at: Instant; readonly on: LocalDate },
): Consent | null {
  if (!ALLOWED[consentState(consent, on)].includes(step)) return null
  switch (step) {
    case 'sign':
      return { ...consent, signedAt: at }
    case 'unsign':
      return { ...consent, signedAt: null }
    case 'refuse':
      return { ...consent, refusedAt: at }
    case 'withdraw':
      return { ...consent, withdrawnAt: at }
    case 'replace':
      return { ...consent, replacedAt: at }
  }
}
