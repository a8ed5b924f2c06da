import type { OfferNeed } from '../../shared/offer-fit.ts'

/** What an offer is looked for by; empty means any. */
export type OfferWanted = OfferNeed & { readonly text: string }
export const ANY_OFFER: OfferWanted = {
  text: '',
  topic: null,
  language: '',
  quarter: '',
  nearby: false,
  age: null,
  targetGroup: null,
  free: false,
  stepFree: false,
  childcare: false,
  freePlace: false,
  openNow: false,
}
