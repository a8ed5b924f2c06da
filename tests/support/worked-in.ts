import type { PersonId } from '../../shared/ids.ts'
import { personInput } from './fixtures.ts'
import { consentInput, referralInput } from './referral-fixtures.ts'
import { openApp, type WholeApp } from './whole-app.ts'

type Calls = Pick<WholeApp, 'call'>

/** A store with samples in which somebody has also recorded a contact, a consent, a referral, a correction and a draft. */
export async function workedIn() {
  const app = await openApp({ setUp: { withSamples: true } })
  const person = await app.call('people', 'create', personInput())
  await app.call('people', 'update', { id: person.id, revision: person.revision, person: personInput({ city: 'Neustadt' }) })
  await recordContact(app, person.id, 'Möchte den Vermieterbrief gemeinsam lesen.')
  const { offers } = await app.call('directory', 'search', { text: '', topic: null, language: '', quarter: '' })
  const offer = offers[0]
  if (!offer) throw new Error('the samples hold no offer')
  const consent = await app.call(
    'consents',
    'give',
    consentInput(person.id, { offerId: offer.id, recipientOrganization: offer.providerName }),
  )
  await app.call(
    'referrals',
    'create',
    referralInput(person.id, { offerId: offer.id, consentId: consent.id, dataShared: ['name'], followUpOn: null }),
  )
  await app.call('drafts', 'save', { form: 'person', subject: 'new', values: { note: 'angefangen' }, path: '/personen/neu' })
  return app
}

/** One contact with a note, as the form sends it. */
export async function recordContact(app: Calls, personId: PersonId, note: string): Promise<void> {
  await app.call('contacts', 'record', {
    personId,
    sessionId: null,
    channel: 'telefon',
    first: false,
    topics: ['wohnen'],
    result: 'information',
    minutes: 20,
    note,
  })
}

/** Everything that a counsellor can see of every person, and of the office, through the router. */
export async function everything({ call }: Calls): Promise<unknown> {
  const { hits } = await call('people', 'search', { text: '' })
  const persons = []
  for (const hit of hits) {
    const personId = hit.id
    persons.push({
      hit,
      person: await call('people', 'get', { id: personId }),
      history: await call('people', 'history', { id: personId }),
      memberships: await call('people', 'memberships', { id: personId }),
      contacts: await call('contacts', 'ofPerson', { personId }),
      concerns: await call('concerns', 'ofPerson', { personId }),
      appointments: await call('appointments', 'ofPerson', { personId }),
      consents: await call('consents', 'ofPerson', { personId }),
      referrals: await call('referrals', 'ofPerson', { personId }),
    })
  }
  const { offers } = await call('directory', 'search', { text: '', topic: null, language: '', quarter: '' })
  return {
    persons,
    offers: await Promise.all(offers.map(({ id }) => call('directory', 'get', { id }))),
    facets: await call('directory', 'facets', {}),
    sites: await call('dropIn', 'sites', {}),
    sessions: await call('dropIn', 'recent', {}),
    staff: await call('staff', 'list', {}),
    drafts: await call('drafts', 'list', {}),
    draft: await call('drafts', 'find', { form: 'person', subject: 'new' }),
    today: await call('today', 'overview', {}),
    status: { ...(await call('vault', 'status', {})), dataFolder: '' },
  }
}
