import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { OfferId, PersonId, SiteId } from '../../shared/ids.ts'
import { appointmentsTour } from './appointments-tour.ts'
import { backupTour } from './backup-tour.ts'
import { calendarTour } from './calendar-tour.ts'
import { consentsTour } from './consents-tour.ts'
import { dayEndTour } from './day-end-tour.ts'
import { directoryTour } from './directory-tour.ts'
import { duplicatesTour } from './duplicates-tour.ts'
import { emergencyTour } from './emergency-tour.ts'
import { personInput, siteInput } from './fixtures.ts'
import { householdTour } from './household-tour.ts'
import { interpretersTour } from './interpreters-tour.ts'
import { lettersTour, letterTemplatesTour } from './letters-tour.ts'
import { papersTour } from './papers-tour.ts'
import { queueTour } from './queue-tour.ts'
import { receiptsTour } from './receipts-tour.ts'
import { consentInput, referralInput } from './referral-fixtures.ts'
import { referralNumbersTour } from './referral-numbers-tour.ts'
import { rotaTour } from './rota-tour.ts'
import { summonsTour } from './summons-tour.ts'
import { teamTour } from './team-tour.ts'
import { unmetNeedsTour } from './unmet-needs-tour.ts'
import { LOGIN, PASSWORD, setUpInput, type WholeApp } from './whole-app.ts'

const OTHER_PASSWORD = 'sieben Schwäne am Kanal'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>
type Met = { personId: PersonId; siteId: SiteId; offerId: OfferId }

/**
 * Calls every procedure once with an input it accepts, the way a working day would: a new procedure of the contract has
 * to find a place here. Answers `feature.name` -> the input that was given.
 */
export async function tour(app: WholeApp): Promise<Map<string, unknown>> {
  const inputs = new Map<string, unknown>()
  const visit: Visit = (feature, name, input) => {
    inputs.set(`${feature}.${name}`, input)
    return app.call(feature, name, input)
  }
  await vaultFirst(visit)
  const met = await placesAndPeople(visit)
  await directoryTour(visit, met.offerId)
  await duplicatesTour(visit, met.personId)
  await rotaTour(visit, met.siteId)
  await appointmentsAndLetters(visit, met)
  await appointmentsTour(visit, app, met)
  await calendarTour(visit, met)
  await concernsAndContacts(visit, met)
  await referrals(visit, met)
  await referralNumbersTour(visit, app, met.personId, met.offerId)
  await unmetNeedsTour(visit)
  await receiptsTour(visit, met.personId)
  await papersTour(visit, met.personId)
  await dayEndTour(visit)
  await interpretersTour(visit, met.personId, met.siteId)
  await desk(visit)
  await emergencyTour(visit, app, met.personId)
  await teamTour(visit, app)
  await summonsTour(visit, app, met)
  await settings(visit, app)
  await backupTour(visit, app)
  await vaultLast(visit)
  return inputs
}

async function vaultFirst(visit: Visit): Promise<void> {
  await visit('vault', 'status', {})
  await visit('vault', 'setUp', setUpInput())
  const { groups, ask } = await visit('vault', 'renewRecovery', { password: '' })
  await visit('vault', 'printRecovery', {})
  await visit('vault', 'confirmRecovery', { first: groups[ask[0]] ?? '', second: groups[ask[1]] ?? '' })
  await visit('vault', 'lock', {})
  await visit('vault', 'recover', { code: groups.join(' '), login: LOGIN, password: PASSWORD })
  await visit('vault', 'lock', {})
  await visit('vault', 'unlock', { login: LOGIN, password: PASSWORD })
  await visit('vault', 'switchUser', {})
  await visit('vault', 'unlock', { login: LOGIN, password: PASSWORD })
  await visit('vault', 'account', {})
  await visit('vault', 'changePassword', { password: PASSWORD, newPassword: OTHER_PASSWORD })
  await visit('vault', 'changePassword', { password: OTHER_PASSWORD, newPassword: PASSWORD })
  const changing = visit('vault', 'rekey', { password: PASSWORD }).catch((error: unknown) => String(error))
  while ((await visit('vault', 'status', {})).state !== 'maintenance') await new Promise(setImmediate)
  await visit('vault', 'cancelMaintenance', {})
  if (!(await changing)?.toString().includes('cancelled')) throw new Error('changing the store key was not cancelled')
}

async function placesAndPeople(visit: Visit): Promise<Met> {
  await visit('directory', 'chooseImport', { from: 'folder' })
  const { token } = await visit('directory', 'chooseSample', {})
  await visit('directory', 'applyImport', { token, skipErrors: false })
  await visit('directory', 'facets', {})
  const { offers } = await visit('directory', 'search', { text: '', topic: null, language: '', quarter: '' })
  const offerId = offers[0]?.id
  if (!offerId) throw new Error('the sample directory holds no offer')
  await visit('directory', 'get', { id: offerId })
  const site = await visit('dropIn', 'createSite', siteInput())
  await visit('dropIn', 'updateSite', { ...site, wifi: true })
  await visit('dropIn', 'sites', {})
  const { id } = await visit('people', 'create', personInput())
  const other = await visit('people', 'create', personInput({ givenNames: 'Taras' }))
  await visit('people', 'update', { id, revision: 1, person: personInput({ note: 'kommt gern vormittags' }) })
  await visit('people', 'get', { id })
  await visit('people', 'hit', { id })
  await visit('people', 'search', { text: 'Schewtschenko' })
  await householdTour(visit, id, other.id)
  await visit('people', 'history', { id })
  return { personId: id, siteId: site.id, offerId }
}

async function appointmentsAndLetters(visit: Visit, { personId, siteId }: Met): Promise<void> {
  const when = { start: '2026-11-24T11:30', minutes: 45 }
  let { id, revision } = await visit('appointments', 'book', {
    personId,
    siteId,
    ...when,
    purpose: 'Unterlagen',
    interpreterLanguage: 'ukr',
  })
  await visit('appointments', 'get', { id })
  await visit('appointments', 'conflictsWith', { id: null, personId, ...when })
  const moved = await visit('appointments', 'move', { id, revision, start: '2026-11-24T14:00', minutes: 30 })
  await lettersTour(visit, personId, id)
  await letterTemplatesTour(visit)
  await visit('letters', 'saveCalendar', { id })
  await visit('letters', 'needsCard', { language: 'arb' })
  ;({ id, revision } = await visit('appointments', 'cancel', { id, revision: moved.revision, reason: 'abgesagt_person', note: '' }))
  const restored = await visit('appointments', 'restore', { id, revision })
  await visit('appointments', 'markAttended', { id, revision: restored.revision })
  await visit('appointments', 'between', { from: '2026-11-23', to: '2026-11-29' })
  await visit('appointments', 'ofPerson', { personId })
}

async function concernsAndContacts(visit: Visit, { personId, siteId }: Met): Promise<void> {
  const session = await visit('dropIn', 'start', { siteId })
  await visit('dropIn', 'running', {})
  const concern = await visit('concerns', 'create', {
    personId,
    topics: ['wohnen'],
    summary: 'Mietvertrag',
    urgency: 'frist',
    deadline: '2026-12-01',
  })
  await visit('concerns', 'setState', { id: concern.id, state: 'erledigt' })
  await visit('concerns', 'ofPerson', { personId })
  const given = {
    channel: 'persoenlich_sprechstunde',
    first: true,
    topics: ['wohnen'],
    result: 'information',
    minutes: 10,
    note: 'Vermerk',
  } as const
  const contact = await visit('contacts', 'record', { personId, sessionId: session.id, ...given, topics: ['wohnen'] })
  await visit('contacts', 'compartments', {})
  const project = { kind: 'projekt', name: 'Familien im Quartier', validFrom: '2026-01-01', validTo: '2027-12-31' } as const
  const funding = await visit('fundings', 'add', project)
  await visit('fundings', 'change', { id: funding.id, funding: { ...project, validTo: '2026-12-31' } })
  await visit('fundings', 'all', {})
  await visit('contacts', 'ofPerson', { personId })
  await visit('contacts', 'ofSession', { sessionId: session.id })
  await visit('contacts', 'remove', { id: contact.id })
  await queueTour(visit, session.id)
  await visit('dropIn', 'end', { id: session.id })
  await visit('dropIn', 'reopen', { id: session.id })
  await visit('dropIn', 'recent', {})
}

async function referrals(visit: Visit, { personId, offerId }: Met): Promise<void> {
  const offer = await visit('directory', 'get', { id: offerId })
  const consent = await visit('consents', 'give', consentInput(personId, { offerId, recipientOrganization: offer.providerName }))
  await visit('consents', 'ofPerson', { personId })
  await visit('consents', 'unsigned', {})
  await visit('consents', 'sign', { id: consent.id, signed: true })
  await visit('letters', 'consent', { id: consent.id })
  let { id, revision } = await visit(
    'referrals',
    'create',
    referralInput(personId, { offerId, dataShared: ['name'], followUpOn: '2026-11-24' }),
  )
  ;({ revision } = await visit('referrals', 'attachConsent', { id, revision, consentId: consent.id }))
  ;({ revision } = await visit('referrals', 'setFollowUp', { id, revision, followUpOn: '2026-11-23' }))
  ;({ revision } = await visit('referrals', 'advance', { id, revision, state: 'uebergeben', note: '' }))
  ;({ revision } = await visit('referrals', 'advance', { id, revision, state: 'angenommen', note: '' }))
  ;({ id, revision } = await visit('referrals', 'undo', { id, revision }))
  ;({ revision } = await visit('referrals', 'noteAttempt', { id, revision, way: 'telefon', result: 'nicht_erreicht', note: '' }))
  await visit('letters', 'referral', { id })
  const { answerToken } = await visit('referrals', 'get', { id })
  const token = answerToken ?? ''
  await visit('referrals', 'byToken', { token })
  await visit('referrals', 'recordAnswer', { token, revision, state: 'angenommen', way: 'telefon', note: '' })

  await visit('referrals', 'get', { id })
  await visit('referrals', 'open', {})
  await visit('referrals', 'ofPerson', { personId })
  await visit('today', 'overview', {})
  await consentsTour(visit, personId, consent.id)
}

async function desk(visit: Visit): Promise<void> {
  const key = { form: 'quick-contact', subject: 'new' }
  await visit('drafts', 'save', { ...key, values: { note: 'angefangen' }, path: '/sprechstunde' })
  await visit('drafts', 'find', key)
  await visit('drafts', 'list', {})
  await visit('drafts', 'discard', key)
}

async function settings(visit: Visit, app: WholeApp): Promise<void> {
  const { values } = await visit('settings', 'overview', {})
  const { backupFolder: _, ...change } = values
  await visit('settings', 'change', { ...change, lockMinutes: 5 })
  await visit('settings', 'chooseBackupFolder', {})
  await visit('settings', 'dropBackupFolder', {})
  app.host.update.state = { phase: 'ready', version: '0.2.0' }
  await visit('settings', 'installUpdate', {})
}

async function vaultLast(visit: Visit): Promise<void> {
  await visit('vault', 'idle', {})
  await visit('vault', 'stay', {})
  await visit('vault', 'retry', {})
  await visit('vault', 'openDataFolder', {})
  await visit('vault', 'quit', {})
}
