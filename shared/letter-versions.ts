import type { LocalDate } from './dates.ts'

type Dated = { readonly version: number; readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

/**
 * The version whose days include this one; of several the one written last. What was ended before it began (a version
 * replaced on its first day) is never in force.
 */
export function versionOn<Version extends Dated>(versions: readonly Version[], day: LocalDate): Version | null {
  const inForce = versions.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))
  return inForce.reduce<Version | null>((best, each) => (best === null || each.version > best.version ? each : best), null)
}
