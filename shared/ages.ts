import type { LocalDate } from './dates.ts'

/** Full years on a day; two figures while only year or month of birth are known and the birthday may still come. */
export type Age = { readonly from: number; readonly to: number }

/**
 * @param birthDate as precise as it is known: `1985`, `1985-03` or `1985-03-12`
 * @returns null when nothing is known, or when the day lies before the birth
 */
export function ageOn(birthDate: string, day: LocalDate): Age | null {
  if (birthDate === '') return null
  const rest = birthDate.length
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  // 29 February has its birthday on 1 March in other years (§ 187, § 188 BGB), which comparing the text gives by itself.
  const latest = birthDate.slice(4) + '-12-31'.slice(rest - 4)
  const earliest = birthDate.slice(4) + '-01-01'.slice(rest - 4)
  const had = (monthAndDay: string) => monthAndDay <= day.slice(4)
  const age = { from: had(latest) ? years : years - 1, to: had(earliest) ? years : years - 1 }
  return age.to < 0 ? null : { ...age, from: Math.max(0, age.from) }
}

/** Whether a birth date of any precision lies wholly after the day. */
export function isBornAfter(birthDate: string, day: LocalDate): boolean {
  return birthDate !== '' && birthDate > day.slice(0, birthDate.length)
}
