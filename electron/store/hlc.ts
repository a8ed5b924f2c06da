/**
 * Hybrid logical clock (Kulkarni et al. 2014): wall time in milliseconds plus a counter, so that the order of changes
 * stays right when a laptop's clock jumps back, and changes of several laptops can be ordered later.
 * Written as 12 hex digits of milliseconds, a dash, 8 hex digits of counter: text order is time order.
 */
export type Hlc = { readonly ms: number; readonly counter: number }

export const HLC_START: Hlc = { ms: 0, counter: 0 }

export function tick(last: Hlc, nowMs: number): Hlc {
  return nowMs > last.ms ? { ms: nowMs, counter: 0 } : { ms: last.ms, counter: last.counter + 1 }
}

export function formatHlc({ ms, counter }: Hlc): string {
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(8, '0')}`
}

export function parseHlc(text: string): Hlc {
  const match = /^([0-9a-f]{12})-([0-9a-f]{8})$/.exec(text)
  if (!match?.[1] || !match[2]) throw new Error('not a hybrid logical clock')
  return { ms: Number.parseInt(match[1], 16), counter: Number.parseInt(match[2], 16) }
}
