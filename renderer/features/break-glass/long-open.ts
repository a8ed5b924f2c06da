import type { BreakGlassEntry } from '../../../shared/contract/break-glass.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** Reviews are a weekly task; what waits longer is said in words. */
export function isLongOpen({ openedAt, reviewedAt }: Pick<BreakGlassEntry, 'openedAt' | 'reviewedAt'>, nowMs: number): boolean {
  return reviewedAt === null && nowMs - Date.parse(openedAt) > WEEK_MS
}
