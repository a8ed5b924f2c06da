import type { Finding, Summons, SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { toInstant, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import type { SummonsId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { DRAFT, type SummonsEvent, type SummonsFacts } from '../../../shared/summons-facts.ts'
import { advance, nextOf } from '../../../shared/summons-states.ts'
import { factsOf } from '../../../shared/summons-view.ts'
import type { Workplace } from '../workplace.ts'
import { findingsRepository } from './findings-repository.ts'
import { summonsPapersRepository } from './papers-repository.ts'
import { type SummonsRow, summonsRepository } from './repository.ts'

/** The record as a whole, and the one place at which a step is written. */
export function summonsRecords({ store, clock, newId, staff, rights }: Workplace) {
  const repository = summonsRepository(store)
  const papers = summonsPapersRepository(store)
  const findings = findingsRepository(store)
  const now = () => toLocalDateTime(clock.now())

  function listed(row: SummonsRow): Summons {
    const { id, revision, number, personId, personName, siteId, siteName, staffName, purpose, startsAt, state } = row
    const facts = { ...DRAFT, state, startsAt, hearingOffered: row.hearings > 0 }
    const next = nextOf(facts, toLocalDate(clock.now()))
    return {
      id,
      revision,
      number,
      personId,
      personName,
      siteId,
      siteName,
      staffName,
      purpose,
      startsAt,
      state,
      next,
      own: row.staffId === staff.id,
    }
  }

  /** Whatever shows the person on the day of the date or later; of contacts only those the caller may know of. */
  function traces({ id, personId, siteName, startsAt }: SummonsRow): Pick<SummonsRecord, 'sameDay' | 'later'> {
    const day = startsAt.slice(0, 10)
    const from = `${day}T00:00`
    const sight = rights.notesOf(personId)
    // Moments of contacts are kept in UTC, and the day begins up to two hours earlier there.
    const contacts = findings.contacts(personId, toInstant(Date.parse(`${day}T00:00:00Z`) - 2 * 3_600_000))
    const all: Finding[] = [
      ...findings.attendances(personId, from).map((trace) => ({ ...trace, kind: 'vorsprache' as const })),
      ...findings.appointments(personId, from).map((trace) => ({ ...trace, kind: 'termin' as const })),
      ...contacts
        .filter((contact) => contact.at >= from && sight(contact).lists)
        .map(({ at, place }) => ({ kind: 'kontakt' as const, at, place, number: '' })),
      ...repository
        .steps(id)
        .filter(({ step }) => step === 'takeBackAppearance')
        .map(() => ({ kind: 'zurueckgenommen' as const, at: startsAt, place: siteName, number: '' })),
    ].sort((one, other) => (one.at < other.at ? -1 : 1))
    const sameDay = all.filter(({ at }) => at.slice(0, 10) === day)
    return { sameDay, later: all.filter(({ at, kind }) => at.slice(0, 10) > day && kind === 'vorsprache') }
  }

  function row(id: SummonsId): SummonsRow {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function get(id: SummonsId): SummonsRecord {
    const found = row(id)
    const { purposeNote, plannedDelivery, denseNote, issuedAt, returnedOn, missBy, missByName, deliveryProof } = found
    const { delivery: method, deliveredOn, deemedOn } = found
    const person = findings.person(found.personId)
    if (!person) throw new AppError('not_found')
    return {
      ...listed(found),
      ...traces(found),
      ...{ purposeNote, plannedDelivery, denseNote, issuedAt, returnedOn, missBy, missByName },
      interpreterNeed: person.interpreterNeed,
      delivery: method && deliveredOn && deemedOn ? { method, on: deliveredOn, deemedOn, proof: deliveryProof } : null,
      previous: repository.other(found.previousId),
      following: repository.following(id),
      hearings: papers.hearings(id),
      check: papers.check(id),
      sheets: papers.sheets(id),
      steps: repository.steps(id),
    }
  }

  return {
    get,
    listed,
    now,
    /** The record as the caller saw it. */
    unchanged: ({ id, revision }: { readonly id: SummonsId; readonly revision: number }): SummonsRecord => {
      const found = get(id)
      if (found.revision !== revision) throw new AppError('conflict')
      return found
    },
    /** Asks the state machine, and writes what it answers with a line in the history. `kept` is what the step adds. */
    take: (record: SummonsRecord, event: SummonsEvent, note = '', kept: Partial<SummonsRow> = {}): SummonsFacts => {
      const result = advance(factsOf(record), event, now())
      if ('refusal' in result) throw new AppError('not_allowed_now', { fields: { step: result.refusal } })
      const { state, missBy } = result.facts
      const current = row(record.id)
      repository.update({ ...current, ...kept, state, missBy, revision: current.revision + 1 })
      const at = toInstant(clock.now())
      repository.insertStep({ id: newId(), summonsId: record.id, step: event.kind, at, staffId: staff.id, note })
      return result.facts
    },
  }
}
export type SummonsRecords = ReturnType<typeof summonsRecords>
