const CENTS = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export type Cost = {
  readonly option: string | null
  readonly amount: number | null
  readonly currency: string | null
  readonly description: string | null
}

/** Joins what is there; nothing of what is not. */
export function joined(parts: readonly (string | null)[], by: string): string {
  return parts.filter((part) => part !== null && part.trim() !== '').join(by)
}

/** `ab 12 Jahren`, `bis 27 Jahre`, `6 bis 18 Jahre`; empty when every age is welcome. */
export function ages(from: number | null, to: number | null): string {
  if (from && to) return `${from} bis ${to} Jahre`
  if (from) return `ab ${from} Jahren`
  return to ? `bis ${to} Jahre` : ''
}

function price(amount: number | null, currency: string | null): string {
  if (amount === null) return ''
  if (amount === 0) return 'kostenlos'
  const code = (currency ?? 'EUR').toUpperCase()
  return `${CENTS.format(amount)} ${code === 'EUR' ? '€' : code}`
}

/** `Ermäßigt: 2,00 € je Termin`. */
export function cost({ option, amount, currency, description }: Cost): string {
  return joined([option, joined([price(amount, currency), description], ' ')], ': ')
}

/** `0202 5550101, Durchwahl 12`. */
export function phoneNumber(number: string, extension: string | null): string {
  return joined([number, extension ? `Durchwahl ${extension}` : null], ', ')
}
