import type { ConcernId, FundingId } from '../../../shared/ids.ts'
import type { AccompanimentKind, AgeClass, Authority, Barrier, InterpreterKind, Language, SEXES } from '../../../shared/value-lists.ts'

type AccompanimentValues = { kind: AccompanimentKind; authority: Authority | null; minutes: number | string }

/** What the form holds behind "Mehr angeben"; parts that do not fit the contact stay and are not handed in. */
export type DetailsValues = {
  barriers: Barrier[]
  accompaniments: AccompanimentValues[]
  interpreter: { kind: InterpreterKind | null; language: Language | null }
  costBearerId: FundingId | null
  projectId: FundingId | null
  concernIds: ConcernId[]
  sex: (typeof SEXES)[number] | null
  ageClass: AgeClass | null
  quarter: string
}

export const MOST_ACCOMPANIMENTS = 6

export function emptyDetails(): DetailsValues {
  return {
    barriers: [],
    accompaniments: [],
    interpreter: { kind: null, language: null },
    costBearerId: null,
    projectId: null,
    concernIds: [],
    sex: null,
    ageClass: null,
    quarter: '',
  }
}

/** As handed in: concerns only with a person, sex, age and quarter only without; undefined when nothing more was said. */
export function toDetails(values: DetailsValues, identified: boolean) {
  const { interpreter, ...rest } = values
  const details = {
    ...rest,
    interpreter: interpreter.kind === null ? null : interpreter,
    ...(identified ? { sex: null, ageClass: null, quarter: '' } : { concernIds: [] }),
  }
  return howMuch(details) + details.concernIds.length === 0 ? undefined : details
}

type Said = Pick<DetailsValues, 'barriers' | 'accompaniments' | 'costBearerId' | 'projectId' | 'sex' | 'ageClass' | 'quarter'> & {
  interpreter: { kind: InterpreterKind | null } | null
}

/** How many things are said in the part that can be folded away; stands beside it, so that nothing is forgotten there. */
export function howMuch({ barriers, accompaniments, interpreter, ...single }: Said): number {
  const { costBearerId, projectId, sex, ageClass, quarter } = single
  const ones = [interpreter?.kind, costBearerId, projectId, sex, ageClass, quarter.trim()].filter(Boolean)
  return barriers.length + accompaniments.length + ones.length
}
