import type { SummonsInput } from '../../../shared/contract/summons.ts'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { type LocalDate, toInstant } from '../../../shared/dates.ts'
import { type PersonId, SummonsId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { DRAFT, type SummonsRefusal } from '../../../shared/summons-facts.ts'
import type { SummonsDelivery } from '../../../shared/summons-lists.ts'
import { densityOf, isDense } from '../../../shared/summons-rules.ts'
import { advance } from '../../../shared/summons-states.ts'
import type { Workplace } from '../workplace.ts'
import { findingsRepository, type SummonedPerson } from './findings-repository.ts'
import type { SummonsRecords } from './records.ts'
import { summonsRepository } from './repository.ts'
import { summonsSheets } from './sheets.ts'
import { textsService } from './texts-service.ts'

/** The field of the form at which a refusal is told. */
const FIELD: Partial<Readonly<Record<SummonsRefusal, string>>> = {
  summons_place: 'siteId',
  summons_purpose: 'purpose',
  summons_dense_reason: 'denseNote',
}

/** Why nothing can be posted to somebody, or null. */
function noPost({ letterAllowed, street, town }: SummonedPerson): 'summons_no_address' | 'letter_not_safe' | null {
  if (!letterAllowed) return 'letter_not_safe'
  return street.trim() === '' || town.trim() === '' ? 'summons_no_address' : null
}

function byPost(method: SummonsDelivery): boolean {
  return method === 'post' || method === 'postzustellung'
}

/** Issuing: everything that has to be right before a number is given. */
export function summonsIssue(workplace: Workplace, records: SummonsRecords) {
  const { store, clock, newId, staff } = workplace
  const repository = summonsRepository(store)
  const findings = findingsRepository(store)
  const sheets = summonsSheets(workplace)
  const texts = textsService(workplace)

  function personOf(id: PersonId): SummonedPerson {
    const person = findings.person(id)
    if (!person) throw new AppError('not_found')
    return person
  }

  function count(personId: PersonId, day: LocalDate, without: SummonsId | null): number {
    return densityOf(repository.days(personId, without), day)
  }

  return {
    outlook: (personId: PersonId, day: LocalDate, without: SummonsId | null) => ({
      count: count(personId, day, without),
      texts: texts.on(day).map(({ body: _, ...text }) => text),
      noPost: noPost(personOf(personId)),
    }),
    /** Errors: `not_found`; `invalid_input` at the field to blame. `previous` is the one in whose place it comes. */
    issue: (input: SummonsInput, previous: SummonsRecord | null = null): SummonsRecord => {
      const { personId, siteId, startsAt, purpose, purposeNote, plannedDelivery, denseNote } = input
      const person = personOf(personId)
      const day = startsAt.slice(0, 10)
      const inForce = texts.on(day)
      const dense = isDense(count(personId, day, previous?.id ?? null))
      const placeAllowed = findings.site(siteId)?.allowed ?? false
      const event = { kind: 'issue', purpose, placeAllowed, startsAt, texts: inForce.length === 2, dense, denseReason: denseNote } as const
      const result = advance(DRAFT, event, records.now())
      if ('refusal' in result) throw new AppError('invalid_input', { fields: { [FIELD[result.refusal] ?? 'startsAt']: result.refusal } })
      const unsent = byPost(plannedDelivery) ? noPost(person) : null
      if (unsent) throw new AppError('invalid_input', { fields: { plannedDelivery: unsent } })

      const id = SummonsId.parse(newId())
      const number = sheets.number()
      const issuedAt = toInstant(clock.now())
      const { state } = result.facts
      repository.insert({
        ...{ id, number, personId, siteId, staffId: staff.id, purpose, purposeNote, startsAt, plannedDelivery, state, issuedAt },
        ...{ denseNote: dense ? denseNote : '', previousId: previous?.id ?? null },
      })
      repository.insertStep({ id: newId(), summonsId: id, step: 'issue', at: issuedAt, staffId: staff.id, note: dense ? denseNote : '' })
      sheets.keep(id, {
        ...sheets.head(input, number),
        ...{ kind: 'aufforderung', purpose, purposeNote, delivery: plannedDelivery, replaces: previous?.number ?? '' },
        texts: inForce.map(({ kind, version, body, sample }) => ({ kind, version, body, sample })),
      })
      return records.get(id)
    },
    /** For delivery on another way than planned. */
    refuseUnsafe: (personId: PersonId, method: SummonsDelivery) => {
      const unsent = byPost(method) ? noPost(personOf(personId)) : null
      if (unsent) throw new AppError('invalid_input', { fields: { method: unsent } })
    },
  }
}
