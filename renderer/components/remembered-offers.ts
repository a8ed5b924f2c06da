import { useSyncExternalStore } from 'react'
import type { OfferId } from '../../shared/ids.ts'

/** As many as a slip has room for. */
const MOST = 12
let remembered: readonly OfferId[] = []
const listeners = new Set<() => void>()

function set(next: readonly OfferId[]): void {
  remembered = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Offers put aside for one slip. Only while the window is open: it is about a conversation, and about nobody afterwards. */
export function useRememberedOffers() {
  const offers = useSyncExternalStore(subscribe, () => remembered)
  return {
    offers,
    full: offers.length >= MOST,
    toggle: (id: OfferId) => set(offers.includes(id) ? offers.filter((one) => one !== id) : [...offers, id].slice(0, MOST)),
    clear: () => set([]),
  }
}
