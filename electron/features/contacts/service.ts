import type { Contact, ContactInput } from '../../../shared/contract/contacts.ts'
import { toInstant, toLocalDate } from '../../../shared/dates.ts'
import { ContactId, type PersonId, type SessionId, type TicketId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { topicRefusal } from '../../../shared/topics.ts'
import type { Compartment } from '../../../shared/value-lists.ts'
import type { Workplace } from '../workplace.ts'
import { detailsService } from './details-service.ts'
import { contactsRepository, type StoredContact } from './repository.ts'

/** Ends the talk of a ticket; handed in, because features do not know each other. Errors: `not_found`, `not_allowed_now`. */
export type FinishTicket = (id: TicketId, sessionId: SessionId | null) => void

export function contactsService(workplace: Workplace, finishTicket: FinishTicket) {
  const { store, clock, newId, staff, rights } = workplace
  const repository = contactsRepository(store)
  const more = detailsService(workplace)

  function stored(id: ContactId): StoredContact {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  /** A slip of the key is taken back by the one who made it, on the same day; later it is a matter of record. */
  function asSeen({ staffId, ...contact }: StoredContact, reads: boolean): Contact {
    const sameDay = toLocalDate(Date.parse(contact.at)) === toLocalDate(clock.now())
    const noteWithheld = contact.note !== '' && !reads
    return { ...contact, note: reads ? contact.note : '', noteWithheld, removable: staffId === staff.id && sameDay }
  }

  /** What the caller may know of these contacts: some only without the note, some not at all. */
  function listed(contacts: readonly StoredContact[]): Contact[] {
    const looks = new Map([...new Set(contacts.map(({ personId }) => personId))].map((id) => [id, rights.notesOf(id)]))
    const outside = rights.outside([...looks.keys()].filter((id) => id !== null))
    return contacts.flatMap((contact) => {
      const look = looks.get(contact.personId)?.({ compartment: contact.compartment, author: contact.staffId })
      const details = more.shown(contact.details, contact.personId !== null && !outside.has(contact.personId))
      return look?.lists ? [asSeen({ ...contact, details }, look.reads)] : []
    })
  }

  function one(id: ContactId): Contact {
    const [contact] = listed([stored(id)])
    if (!contact) throw new AppError('not_found')
    return contact
  }

  /** An anonymous contact has no note and therefore nothing to close; it counts for everybody. */
  function compartmentFor({ personId, compartment }: Pick<ContactInput, 'personId' | 'compartment'>): Compartment {
    const writable = rights.writable()
    const chosen = compartment ?? writable[0]
    if (!chosen || !writable.includes(chosen)) throw new AppError('invalid_input', { fields: { compartment: 'compartment_not_yours' } })
    return personId === null ? 'allgemein' : chosen
  }

  return {
    compartments: () => [...rights.writable()],
    record: ({ topics, details, ...input }: ContactInput): Contact => {
      const refusal = topicRefusal(input.personId !== null, topics)
      if (refusal) throw new AppError('invalid_input', { fields: { topics: refusal } })
      if (input.personId !== null && !repository.personExists(input.personId)) throw new AppError('not_found')
      if (input.sessionId !== null && !repository.sessionRuns(input.sessionId)) throw new AppError('not_allowed_now')
      if (details) more.check(input.personId, details)
      const compartment = compartmentFor(input)
      if (input.ticketId !== null) finishTicket(input.ticketId, input.sessionId)
      const id = ContactId.parse(newId())
      repository.insert({ ...input, compartment, id, staffId: staff.id, at: toInstant(clock.now()) })
      for (const [position, topic] of topics.entries()) repository.insertTopic(newId(), id, topic, position)
      if (details) more.insert(id, details)
      return one(id)
    },
    ofPerson: (id: PersonId) => listed(repository.ofPerson(id)),
    ofSession: (id: SessionId) => listed(repository.ofSession(id)),
    remove: (id: ContactId) => {
      const { removable, personId } = one(id)
      if (!removable) throw new AppError('not_allowed_now')
      repository.remove(id)
      return { personId }
    },
  }
}
