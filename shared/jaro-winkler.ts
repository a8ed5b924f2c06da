const MOST_PREFIX = 4
const PREFIX_WEIGHT = 0.1

/** Letters of `one` that stand in `other` at most half the longer word away, in their order. */
function matching(one: readonly string[], other: readonly string[]): string[] {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const free: (string | null)[] = [...other]
  return one.filter((letter, index) => {
    for (let place = Math.max(0, index - reach); place <= Math.min(other.length - 1, index + reach); place += 1) {
      if (free[place] !== letter) continue
      free[place] = null
      return true
    }
    return false
  })
}

/** Likeness of two words after Jaro and Winkler (1990), 0 to 1; two empty words are alike. */
export function jaroWinkler(first: string, second: string): number {
  const one = [...first]
  const other = [...second]
  if (first === second) return 1
  const there = matching(one, other)
  const back = matching(other, one)
  if (there.length === 0) return 0
  const moved = there.filter((letter, index) => letter !== back[index]).length / 2
  const jaro = (there.length / one.length + there.length / other.length + (there.length - moved) / there.length) / 3
  let prefix = 0
  while (prefix < MOST_PREFIX && one[prefix] !== undefined && one[prefix] === other[prefix]) prefix += 1
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro)
}
