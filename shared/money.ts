/** Largest sum that is taken for meant, in cents. */
export const MAX_CENTS = 1_000_000

/** Cents of what people type: `45`, `45,5`, `1.045,50 €`. Null when it is no sum; money is never a float. */
export function parseEuro(text: string): number | null {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,6})(?:,(\d{1,2}))?\s*(?:€|euro)?$/i.exec(text.trim())
  if (!match) return null
  const [, whole = '', rest = ''] = match
  return Number(whole.replaceAll('.', '')) * 100 + Number(rest.padEnd(2, '0'))
}

/** `1.045,50 €`, the same on screen and on paper. */
export function formatEuro(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${whole},${String(cents % 100).padStart(2, '0')} €`
}
