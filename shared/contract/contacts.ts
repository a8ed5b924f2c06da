import { z } from 'zod'
import { Instant } from '../dates.ts'
import { ContactId, PersonId, SessionId, TicketId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Note } from '../text.ts'
import { Topics } from '../topics.ts'
import { CHANNELS, COMPARTMENTS, CONTACT_RESULTS, TOPICS } from '../value-lists.ts'
import { ContactDetails, ContactDetailsShown, Minutes } from './contact-details.ts'
import { command, query } from './define.ts'

export const ContactInput = z
  .object({
    /** Null is an anonymous contact, the default: no person record comes into being. */
    personId: PersonId.nullable(),
    sessionId: SessionId.nullable(),
    /** The number in the queue it came from; recording it ends that ticket's talk. */
    ticketId: TicketId.nullable().default(null),
    channel: z.enum(CHANNELS),
    first: z.boolean(),
    /** The first one is the main topic. Art. 9 topics are refused for a person (`sensitive_topic`). */
    topics: Topics,
    result: z.enum(CONTACT_RESULTS, { error: 'required' }),
    minutes: Minutes,
    note: Note,
    /** Where the note goes; absent: the first compartment the caller may write. */
    compartment: z.enum(COMPARTMENTS).optional(),
    /** Absent: nothing more was said. */
    details: ContactDetails.optional(),
  })
  .refine((contact) => contact.personId !== null || contact.note === '', { error: 'note_anonymous', path: ['note'] })
  .refine(({ personId, details }) => personId !== null || !details?.concernIds.length, {
    error: 'concern_anonymous',
    path: ['details', 'concernIds'],
  })
  .refine(({ personId, details }) => personId === null || !(details?.sex || details?.ageClass || details?.quarter), {
    error: 'only_anonymous',
    path: ['details', 'quarter'],
  })
export type ContactInput = z.infer<typeof ContactInput>

export const Contact = z.object({
  id: ContactId,
  personId: PersonId.nullable(),
  personName: z.string(),
  sessionId: SessionId.nullable(),
  siteName: z.string(),
  staffName: z.string(),
  at: Instant,
  channel: z.enum(CHANNELS),
  first: z.boolean(),
  topics: z.array(z.enum(TOPICS)),
  result: z.enum(CONTACT_RESULTS),
  minutes: z.number().int(),
  note: z.string(),
  compartment: z.enum(COMPARTMENTS),
  /** True when there is a note that the reader may not see; `note` is empty then. */
  noteWithheld: z.boolean(),
  details: ContactDetailsShown,
  /** True when the asking staff member recorded it today and may still take it back (`remove`). */
  removable: z.boolean(),
})
export type Contact = z.infer<typeof Contact>

const maybePerson = (_: unknown, contact: { personId: PersonId | null }) => (contact.personId ? [contact.personId] : [])

export const contacts = {
  /**
   * Errors: `not_allowed_now` when the session does not run or the ticket has not been in a talk, `invalid_input` with `sensitive_topic`,
   * `sensitive_barrier`, `compartment_not_yours`, `concern_other_person` or `funding_not_offered`, `not_found`.
   */
  record: command({
    input: ContactInput,
    output: Contact,
    allow: RIGHTS['contacts.write'],
    touches: ['contacts', 'dropIn', 'queue', 'dayEnd', 'today'],
    concerns: maybePerson,
  }),
  /** Where the caller may put a note, the default first. */
  compartments: query({ input: z.object({}), output: z.array(z.enum(COMPARTMENTS)), allow: RIGHTS['contacts.write'] }),
  /** Newest first, like `ofSession`. */
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(Contact),
    allow: RIGHTS['contacts.read'],
    concerns: ({ personId }) => [personId],
  }),
  ofSession: query({
    input: z.object({ sessionId: SessionId }),
    output: z.array(Contact),
    allow: RIGHTS['sessions.contacts'],
    concerns: (_, list) => list.flatMap((contact) => contact.personId ?? []),
    scope: 'hits',
  }),
  /** Undo of `record` by the one who recorded it, on the same day. Errors: `not_allowed_now`. */
  remove: command({
    input: z.object({ id: ContactId }),
    output: z.object({ personId: PersonId.nullable() }),
    allow: RIGHTS['contacts.write'],
    touches: ['contacts', 'dropIn', 'queue', 'dayEnd', 'today'],
    concerns: maybePerson,
  }),
}
