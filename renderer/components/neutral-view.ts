import { useSyncExternalStore } from 'react'

const KEY = 'neutral-view'
const listeners = new Set<() => void>()
/** Kept for this window over locking and reloading: a partner still looks on when the screen comes back. Says nothing about anybody. */
let on = window.sessionStorage.getItem(KEY) === 'on'

/** Neutral view: on a person's page only what anybody at the table may see. Stays until it is switched off. */
export function toggleNeutralView(): void {
  on = !on
  window.sessionStorage.setItem(KEY, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useNeutralView(): boolean {
  return useSyncExternalStore(subscribe, () => on)
}
