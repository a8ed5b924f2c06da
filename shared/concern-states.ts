import type { ConcernState } from './value-lists.ts'

const OPEN: readonly ConcernState[] = ['offen', 'in_arbeit']

/** True while something is still to be done about the concern; every other state closes it. */
export function isOpenConcern(state: ConcernState): boolean {
  return OPEN.includes(state)
}
