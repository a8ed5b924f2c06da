import type { z } from 'zod'
import { Contact } from '../../../shared/contract/contacts.ts'
import { type ContactId, type PersonId, type SessionId, StaffId, type TicketId } from '../../../shared/ids.ts'
import type { Topic } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'
import { DETAILS } from './details-repository.ts'

/** What is kept; whether it may still be taken back depends on who asks and when. */
const StoredContact = Contact.omit({ removable: true, noteWithheld: true }).extend({ staffId: StaffId })
export type StoredContact = z.infer<typeof StoredContact>
export type ContactRecord = Omit<StoredContact, 'personName' | 'siteName' | 'staffName' | 'topics' | 'details'> & {
  readonly ticketId: TicketId | null
}
type Row = Record<Exclude<keyof StoredContact, 'first' | 'topics' | 'details'>, string | number | null> & {
  first: number
  topics: string
  details: string
}

const CONTACT = `SELECT contact.id, contact.person_id AS personId, contact.session_id AS sessionId, contact.staff_id AS staffId,
  coalesce(trim(person.given_names || ' ' || person.family_name), '') AS personName,
  coalesce(site.name, '') AS siteName, coalesce(staff.display_name, '') AS staffName,
  contact.at, contact.channel, contact.first, contact.result, contact.minutes, contact.note, contact.compartment,
  (SELECT json_group_array(topic ORDER BY position) FROM contact_topic WHERE contact_id = contact.id) AS topics,
  ${DETAILS} AS details
  FROM contact
  LEFT JOIN person ON person.id = contact.person_id
  LEFT JOIN staff ON staff.id = contact.staff_id
  LEFT JOIN drop_in_session AS session ON session.id = contact.session_id
  LEFT JOIN site ON site.id = session.site_id`

function toStored(row: Row): StoredContact {
  return StoredContact.parse({ ...row, first: row.first === 1, topics: JSON.parse(row.topics), details: JSON.parse(row.details) })
}

export function contactsRepository({ db }: Store) {
  const find = db.prepare<[ContactId], Row>(`${CONTACT} WHERE contact.id = ?`)
  const ofPerson = db.prepare<[PersonId], Row>(`${CONTACT} WHERE contact.person_id = ? ORDER BY contact.at DESC, contact.id DESC`)
  const ofSession = db.prepare<[SessionId], Row>(`${CONTACT} WHERE contact.session_id = ? ORDER BY contact.at DESC, contact.id DESC`)
  const personExists = db.prepare<[PersonId], { id: string }>('SELECT id FROM person WHERE id = ?')
  const sessionRuns = db.prepare<[SessionId], { id: string }>("SELECT id FROM drop_in_session WHERE id = ? AND state = 'laufend'")
  const insert = db.prepare<[Omit<ContactRecord, 'first'> & { first: number }]>(
    `INSERT INTO contact (id, person_id, session_id, staff_id, at, channel, first, result, minutes, note, compartment, ticket_id)
     VALUES (@id, @personId, @sessionId, @staffId, @at, @channel, @first, @result, @minutes, @note, @compartment, @ticketId)`,
  )
  const insertTopic = db.prepare<[string, ContactId, Topic, number]>(
    'INSERT INTO contact_topic (id, contact_id, topic, position) VALUES (?, ?, ?, ?)',
  )
  const remove = db.prepare<[ContactId]>('DELETE FROM contact WHERE id = ?')

  return {
    find: (id: ContactId) => {
      const row = find.get(id)
      return row ? toStored(row) : null
    },
    ofPerson: (id: PersonId) => ofPerson.all(id).map(toStored),
    ofSession: (id: SessionId) => ofSession.all(id).map(toStored),
    personExists: (id: PersonId) => personExists.get(id) !== undefined,
    sessionRuns: (id: SessionId) => sessionRuns.get(id) !== undefined,
    insert: (contact: ContactRecord) => insert.run({ ...contact, first: Number(contact.first) }),
    insertTopic: (id: string, contactId: ContactId, topic: Topic, position: number) => insertTopic.run(id, contactId, topic, position),
    /** The topics go with it (ON DELETE CASCADE), and the change log holds their deletion too. */
    remove: (id: ContactId) => remove.run(id),
  }
}
