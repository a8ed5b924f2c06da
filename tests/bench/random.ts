/** What the generator draws from: the same seed gives the same numbers on every machine (mulberry32). */
export type Random = {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  /** True in so many of a hundred cases. */
  readonly chance: (percent: number) => boolean
  /** A UUIDv7 of this moment. */
  readonly id: (ms: number) => string
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (end: number) => Math.floor((next() / 0x1_0000_0000) * end)
  const hex = (digits: number) => next().toString(16).padStart(8, '0').slice(0, digits)

  return {
    below,
    pick: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('nothing to pick from')
      return value
    },
    chance: (percent) => below(100) < percent,
    id: (ms) => {
      const time = ms.toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'.charAt(below(4))}${hex(3)}-${hex(8)}${hex(4)}`
    },
  }
}
