import { z } from 'zod'
import { ContactInput } from '../../../shared/contract/contacts.ts'
import type { PersonId, TicketId } from '../../../shared/ids.ts'
import { barrierRefusal, topicRefusal } from '../../../shared/topics.ts'
import type { Channel, Compartment, ContactResult, Topic } from '../../../shared/value-lists.ts'
import { type DetailsValues, emptyDetails, toDetails } from './details-values.ts'
import { DEFAULT_MINUTES } from './quick-keys.ts'

/** What the form holds. Person and note stay while the switch is off, so that a slip of the key loses nothing. */
export type ContactValues = {
  withPerson: boolean
  personId: PersonId | null
  channel: Channel
  first: boolean
  topics: Topic[]
  result: ContactResult | null
  minutes: number | string
  note: string
  /** Null until somebody chooses: the default of whoever records it. */
  compartment: Compartment | null
  details: DetailsValues
}

type Start = { inSession: boolean; personId: PersonId | null; minutes?: number }

export function emptyContact({ inSession, personId, minutes = DEFAULT_MINUTES }: Start): ContactValues {
  return {
    withPerson: personId !== null,
    personId,
    channel: inSession ? 'persoenlich_sprechstunde' : 'persoenlich_gs',
    first: personId === null,
    topics: [],
    result: null,
    minutes,
    note: '',
    compartment: null,
    details: emptyDetails(),
  }
}

/** What is handed in: with the switch off neither person nor note leaves the form. */
export function toContact(
  { withPerson, personId, note, compartment, details, ...rest }: ContactValues,
  sessionId: string | null,
  ticketId: TicketId | null = null,
) {
  const identified = withPerson && personId !== null
  const where = identified && compartment ? { compartment } : {}
  const said = toDetails(details, identified)
  const more = said ? { details: said } : {}
  return { ...rest, ...where, ...more, sessionId, ticketId, personId: identified ? personId : null, note: identified ? note : '' }
}

/** The contract's own rules, and the two that only make sense while somebody is typing. */
export const QuickContact = z.custom<ContactValues>().superRefine((values, context) => {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
  for (const issue of ContactInput.safeParse(toContact(values, null)).error?.issues ?? []) refuse(issue.path, issue.message)
  if (values.withPerson && values.personId === null) refuse(['personId'], 'person_missing')
  const refusal = topicRefusal(values.withPerson, values.topics)
  if (refusal) refuse(['topics'], refusal)
  const barrier = barrierRefusal(values.withPerson, values.details.barriers)
  if (barrier) refuse(['details', 'barriers'], barrier)
})
