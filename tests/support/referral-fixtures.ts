import type { ConsentInput } from '../../shared/contract/consents.ts'
import type { ReferralInput } from '../../shared/contract/referrals.ts'
import { OfferId, type PersonId } from '../../shared/ids.ts'
import type { TestApp } from './app.ts'

export const OFFER = OfferId.parse('019a0000-0000-7000-8000-000000000011')
export const PROVIDER = 'Schuldnerhilfe Nordstadt e. V.'

/** Columns this test does not speak of are empty, so that a table may grow without its neighbours' tests noticing. */
function plant({ store }: TestApp, table: string, known: Readonly<Record<string, string | number>>) {
  const columns = store.db
    .prepare<[string], { name: string; type: string; notnull: number; dflt_value: string | null }>(
      'SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)',
    )
    .all(table)
    .filter(({ name, notnull, dflt_value }) => name in known || (notnull === 1 && dflt_value === null))
  const values = columns.map(({ name, type }) => known[name] ?? (type === 'INTEGER' ? 0 : ''))
  const names = columns.map(({ name }) => name).join(', ')
  store.db.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`).run(...values)
}

/** An offer as far as referrals rely on the directory: id, organisation and names. */
export function plantOffer(app: TestApp, id: OfferId = OFFER, provider = PROVIDER, name = 'Schuldnerberatung') {
  const organization = `f${id.slice(1)}`
  plant(app, 'hsds_organization', { id: organization, name: provider })
  plant(app, 'hsds_service', { id, organization_id: organization, name, status: 'active' })
  return id
}

/** A person as far as consents and referrals rely on it. */
export function plantPerson(app: TestApp, id: PersonId, familyName = 'Shevchenko', givenNames = 'Olena') {
  plant(app, 'person', { id, family_name: familyName, given_names: givenNames, languages: '[]', interpreter_need: 'nein', revision: 1 })
  return id
}

export function consentInput(personId: PersonId, change: Partial<ConsentInput> = {}): ConsentInput {
  return {
    personId,
    offerId: OFFER,
    purpose: 'Vermittlung in die Schuldnerberatung',
    categories: ['name', 'kontaktdaten'],
    recipientOrganization: PROVIDER,
    recipientPerson: 'Birgit Muster',
    validFrom: '2026-11-24',
    validUntil: '2027-05-24',
    language: 'ukr',
    interpreterPresent: true,
    informed: true,
    kind: 'uebermittlung',
    releasedPerson: '',
    signedBy: 'person',
    guardians: [],
    replacesId: null,
    ...change,
  }
}

export function referralInput(personId: PersonId, change: Partial<ReferralInput> = {}): ReferralInput {
  return {
    personId,
    offerId: OFFER,
    kind: 'warme_uebergabe',
    topic: 'finanzen_schulden',
    dataShared: [],
    confidential: [],
    consentId: null,
    releaseId: null,
    legalBasis: null,
    followUpOn: '2026-12-08',
    note: '',
    ...change,
  }
}

/** A consent as `consentInput`, made out and signed. */
export async function signedConsent(app: Pick<TestApp, 'call'>, personId: PersonId, change: Partial<ConsentInput> = {}) {
  const { id } = await app.call('consents', 'give', consentInput(personId, change))
  return app.call('consents', 'sign', { id, signed: true })
}
