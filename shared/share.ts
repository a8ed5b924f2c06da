/** Normal quantile for 95 %. */
const Z = 1.959963984540054

/** How many of how many, in whole percent with the interval in which the true share lies with 95 % confidence. */
export type Share = { readonly hits: number; readonly n: number; readonly percent: number; readonly from: number; readonly to: number }

/** Share with Wilson's score interval (Wilson 1927), which also holds for few cases, none and all. Null without a case. */
export function shareOf(hits: number, n: number): Share | null {
  if (n === 0) return null
  const p = hits / n
  const widened = 1 + (Z * Z) / n
  const middle = (p + (Z * Z) / (2 * n)) / widened
  const half = (Z / widened) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))
  const percent = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 100)
  return { hits, n, percent: percent(p), from: percent(middle - half), to: percent(middle + half) }
}

/** Median and the quarter below and above which one value in four lies; in the unit of the values, to the next whole one. */
export type Spread = { readonly n: number; readonly lower: number; readonly median: number; readonly upper: number }

/** Quartiles by linear interpolation between the values (Hyndman and Fan 1996, type 7). Null without a value. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((one, other) => one - other)
  if (sorted.length === 0) return null
  const at = (part: number) => {
    const place = (sorted.length - 1) * part
    const low = sorted[Math.floor(place)] ?? 0
    const high = sorted[Math.ceil(place)] ?? low
    return Math.round(low + (high - low) * (place - Math.floor(place)))
  }
  return { n: sorted.length, lower: at(0.25), median: at(0.5), upper: at(0.75) }
}
