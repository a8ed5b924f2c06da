import type { DuplicateDraft, DuplicateMatch, PersonLink } from '../../../shared/contract/duplicates.ts'
import type { PersonHit } from '../../../shared/contract/people.ts'
import { toInstant } from '../../../shared/dates.ts'
import { TOLD_OF_OUTSIDERS } from '../../../shared/duplicate-reasons.ts'
import { compareRecords, prepare } from '../../../shared/duplicate-score.ts'
import { type PersonId, PersonLinkId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { ordered } from './finder.ts'
import { duplicatesRepository, type StoredRecord } from './repository.ts'

const MATCHES_SHOWN = 4

/** What other features do for this one. */
export type Given = {
  readonly hitOf: (id: PersonId) => PersonHit
  readonly candidates: (draft: Pick<DuplicateDraft, 'birthDate' | 'phone' | 'street' | 'postalCode' | 'customerNumber'>) => PersonId[]
}

/** Compares records and keeps what staff say about them; it never merges, moves or deletes anything. */
export function duplicatesService({ store, clock, newId, staff, rights }: Workplace, { hitOf, candidates }: Given) {
  const repository = duplicatesRepository(store)

  /** Whether somebody of another branch has this phone or lives there is not found out by typing it in. */
  function asFarAsTold(record: StoredRecord, outside: boolean): StoredRecord {
    return outside ? { ...record, birthName: '', street: '', postalCode: '', phone: '', sex: null, customerNumber: '' } : record
  }

  function check(draft: DuplicateDraft): DuplicateMatch[] {
    const typed = prepare(draft)
    const records = repository.records(candidates(draft))
    const outside = rights.outside(records.map(({ id }) => id))
    return records
      .map((record) => ({ id: record.id, ...compareRecords(typed, prepare(asFarAsTold(record, outside.has(record.id)))) }))
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, MATCHES_SHOWN)
      .flatMap(({ id, verdict, reasons }) => {
        const told = reasons.filter((reason) => !outside.has(id) || TOLD_OF_OUTSIDERS.includes(reason))
        return verdict === 'none' ? [] : [{ hit: hitOf(id), verdict, reasons: told }]
      })
  }

  function record(id: PersonId): StoredRecord {
    const [found] = repository.records([id])
    if (!found) throw new AppError('not_found')
    return found
  }

  function said(one: PersonId, other: PersonId): PersonLink | null {
    const { first, second } = ordered(one, other)
    const link = repository.ofPair(first, second)
    return link && shown(link)
  }

  function say(one: PersonId, other: PersonId, same: boolean, reason: string): PersonLink {
    record(one)
    record(other)
    if (said(one, other)) throw new AppError('conflict')
    const id = PersonLinkId.parse(newId())
    repository.insert({ id, ...ordered(one, other), same, reason, staffId: staff.id, madeAt: toInstant(clock.now()) })
    const link = said(one, other)
    if (!link) throw new AppError('not_found')
    return link
  }

  return {
    check,
    pair: (one: PersonId, other: PersonId) => {
      const { reasons } = compareRecords(prepare(record(one)), prepare(record(other)))
      return { reasons: [...reasons], link: said(one, other) }
    },
    link: (one: PersonId, other: PersonId, reason: string) => say(one, other, true, reason),
    keepApart: (one: PersonId, other: PersonId, reason: string) => say(one, other, false, reason),
    undo: (id: PersonLinkId) => {
      const link = repository.find(id)
      if (!link) throw new AppError('not_found')
      repository.remove(id, toInstant(clock.now()), staff.id)
      return { first: link.first, second: link.second }
    },
    ofPerson: (id: PersonId) => {
      record(id)
      const links = repository.ofPerson(id).map((link) => ({ link: shown(link), other: link.first === id ? link.second : link.first }))
      const outside = rights.outside(links.map(({ other }) => other))
      const visible = links.filter(({ other }) => !outside.has(other))
      return { links: visible.map(({ link, other }) => ({ link, other: hitOf(other) })), outside: outside.size }
    },
  }
}

function shown({ id, same, reason, staffName, madeAt }: PersonLink): PersonLink {
  return { id, same, reason, staffName, madeAt }
}
