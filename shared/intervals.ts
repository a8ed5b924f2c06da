/** From the first minute to before the second, `[from, until)`; touching spans do not overlap. */
export type Interval = readonly [from: number, until: number]

/** In order, without overlaps and without empty ones. @param gap what lies between two and is no longer than this is taken with them */
export function merged(list: readonly Interval[], gap = 0): Interval[] {
  const sorted = list.filter(([from, until]) => from < until).sort((one, other) => one[0] - other[0])
  const result: [number, number][] = []
  for (const [from, until] of sorted) {
    const last = result.at(-1)
    if (last && from <= last[1] + gap) last[1] = Math.max(last[1], until)
    else result.push([from, until])
  }
  return result
}

/** What of the first lies in none of the second. Both merged. */
export function without(list: readonly Interval[], gone: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  let next = 0
  for (const [from, until] of list) {
    while ((gone[next]?.[1] ?? Number.POSITIVE_INFINITY) <= from) next += 1
    let at = from
    for (let index = next; index < gone.length; index += 1) {
      const [begin, end] = gone[index] ?? [until, until]
      if (begin >= until) break
      if (begin > at) result.push([at, begin])
      at = Math.max(at, end)
    }
    if (at < until) result.push([at, until])
  }
  return result
}

/** What lies in both. Both merged. */
export function common(one: readonly Interval[], other: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  let left = 0
  let right = 0
  while (left < one.length && right < other.length) {
    const [oneFrom, oneUntil] = one[left] ?? [0, 0]
    const [otherFrom, otherUntil] = other[right] ?? [0, 0]
    const from = Math.max(oneFrom, otherFrom)
    const until = Math.min(oneUntil, otherUntil)
    if (from < until) result.push([from, until])
    if (oneUntil < otherUntil) left += 1
    else right += 1
  }
  return result
}

/** Whether one of the merged intervals holds all of the span. */
export function holds(list: readonly Interval[], [from, until]: Interval): boolean {
  let low = 0
  let high = list.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [begin, end] = list[middle] ?? [0, 0]
    if (end < until) low = middle + 1
    else if (begin > from) high = middle - 1
    else return true
  }
  return false
}
