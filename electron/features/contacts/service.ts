import type { Contact, ContactInput } from '../../../shared/contract/contacts.ts'
import { toInstant, toLocalDate } from '../../../shared/dates.ts'
import { ContactId, type PersonId, type SessionId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { topicRefusal } from '../../../shared/topics.ts'
import type { Workplace } from '../workplace.ts'
import { contactsRepository, type StoredContact } from './repository.ts'

export function contactsService({ store, clock, newId, staff }: Workplace) {
  const repository = contactsRepository(store)

  function stored(id: ContactId): StoredContact {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  /** A slip of the key is taken back by the one who made it, on the same day; later it is a matter of record. */
  function asSeen({ staffId, ...contact }: StoredContact): Contact {
    const sameDay = toLocalDate(Date.parse(contact.at)) === toLocalDate(clock.now())
    return { ...contact, removable: staffId === staff.id && sameDay }
  }

  return {
    record: ({ topics, ...input }: ContactInput): Contact => {
      const refusal = topicRefusal(input.personId !== null, topics)
      if (refusal) throw new AppError('invalid_input', { fields: { topics: refusal } })
      if (input.personId !== null && !repository.personExists(input.personId)) throw new AppError('not_found')
      if (input.sessionId !== null && !repository.sessionRuns(input.sessionId)) throw new AppError('not_allowed_now')
      const id = ContactId.parse(newId())
      repository.insert({ ...input, id, staffId: staff.id, at: toInstant(clock.now()) })
      for (const [position, topic] of topics.entries()) repository.insertTopic(newId(), id, topic, position)
      return asSeen(stored(id))
    },
    ofPerson: (id: PersonId) => repository.ofPerson(id).map(asSeen),
    ofSession: (id: SessionId) => repository.ofSession(id).map(asSeen),
    remove: (id: ContactId) => {
      const { removable, personId } = asSeen(stored(id))
      if (!removable) throw new AppError('not_allowed_now')
      repository.remove(id)
      return { personId }
    },
  }
}
