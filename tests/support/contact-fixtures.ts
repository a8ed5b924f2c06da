import type { ContactDetails } from '../../shared/contract/contact-details.ts'
import type { ContactInput } from '../../shared/contract/contacts.ts'

/** An anonymous contact of five minutes that says no more than it has to. */
export function quickContact(change: Partial<ContactInput> = {}): ContactInput {
  return {
    personId: null,
    sessionId: null,
    ticketId: null,
    channel: 'persoenlich_sprechstunde',
    first: true,
    topics: ['wohnen'],
    result: 'information',
    minutes: 5,
    note: '',
    ...change,
  }
}

export function contactDetails(change: Partial<ContactDetails> = {}): ContactDetails {
  return {
    barriers: [],
    accompaniments: [],
    interpreter: null,
    costBearerId: null,
    projectId: null,
    concernIds: [],
    sex: null,
    ageClass: null,
    quarter: '',
    ...change,
  }
}
