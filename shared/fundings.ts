import type { Funding, FundingInput } from './contract/fundings.ts'
import type { LocalDate } from './dates.ts'

type Span = Pick<FundingInput, 'validFrom' | 'validTo'>

/** Whether a cost bearer or project is offered on that day; the first and the last day count. */
export function isOffered({ validFrom, validTo }: Span, day: LocalDate): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}

function overlap(one: Span, other: Span): boolean {
  return (other.validTo === null || one.validFrom <= other.validTo) && (one.validTo === null || other.validFrom <= one.validTo)
}

const plain = (name: string) => name.trim().toLocaleLowerCase('de')

/** Whether the same name would stand twice in one list on some day, which would split its counts. */
export function isTwice(input: FundingInput, others: readonly Funding[]): boolean {
  return others.some((other) => other.kind === input.kind && plain(other.name) === plain(input.name) && overlap(input, other))
}
