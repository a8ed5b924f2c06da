import { v7 } from 'uuid'
import { afterEach, expect, test } from 'vitest'
import type { TodaySources } from '../../../../electron/features/today/service.ts'
import { todayService } from '../../../../electron/features/today/service.ts'
import type { Referral } from '../../../../shared/contract/referrals.ts'
import { OfferId, PersonId, ReferralId } from '../../../../shared/ids.ts'
import type { Role } from '../../../../shared/permissions.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { accessesOf } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
afterEach(() => app.close())

async function filled(roles?: readonly Role[]) {
  app = createApp(roles ? { roles } : {})
  const site = await app.call('dropIn', 'createSite', siteInput())
  const session = await app.call('dropIn', 'start', { siteId: site.id })
  const personId = await addPerson(app)
  const at = (start: string) =>
    app.call('appointments', 'book', { personId, siteId: site.id, start, minutes: 30, purpose: '', interpreterLanguage: null })
  const draft = { form: 'contact', subject: 'new', path: '/kontakt', values: { note: 'Schul' } }
  await app.call('drafts', 'save', draft)
  return { session, personId, at, draft }
}

function referral(change: Partial<Referral>): Referral {
  return {
    id: ReferralId.parse(v7()),
    revision: 1,
    personId: PersonId.parse(v7()),
    personName: 'Olena Shevchenko',
    offerId: OfferId.parse(v7()),
    offerName: 'Schuldnerberatung',
    providerName: 'Beratungsverein',
    kind: 'verweis',
    topic: 'finanzen_schulden',
    dataShared: [],
    confidential: [],
    consentId: null,
    releaseId: null,
    legalBasis: null,
    answerToken: null,
    followUpOn: '2026-11-24',
    note: '',
    state: 'uebergeben',
    createdAt: '2026-11-10T08:00:00.000Z',
    handedOverAt: '2026-11-10T08:00:00.000Z',
    steps: [],
    attempts: [],
    ...change,
  }
}

test('an empty day is empty', async () => {
  app = createApp()
  expect(await app.call('today', 'overview', {})).toEqual({
    day: '2026-11-24',
    session: null,
    unclosed: [],
    openLists: [],
    appointments: [],
    referralsDue: [],
    handoverWaiting: [],
    documentsDue: [],
    drafts: [],
    breakGlassOpen: null,
  })
})

test('the day holds its session, its own appointments that were not cancelled, and the drafts', async () => {
  const { session, personId, at, draft } = await filled()
  const late = await at('2026-11-24T15:00')
  const early = await at('2026-11-24T09:00')
  await at('2026-11-25T00:00')
  await at('2026-11-23T23:59')
  const cancelled = await at('2026-11-24T11:00')
  await app.call('appointments', 'cancel', { id: cancelled.id, revision: 1, reason: 'abgesagt_person', note: '' })
  const attended = await app.call('appointments', 'markAttended', { id: early.id, revision: 1 })
  const { values: _, ...listed } = draft
  expect(await app.call('today', 'overview', {})).toEqual({
    day: '2026-11-24',
    session,
    unclosed: [],
    openLists: [],
    appointments: [attended, late],
    referralsDue: [],
    handoverWaiting: [],
    documentsDue: [],
    drafts: [{ ...listed, updatedAt: '2026-11-24T08:00:00.000Z' }],
    breakGlassOpen: null,
  })
  expect(accessesOf(app, 'today')).toEqual([{ procedure: 'today.overview', access: 'read', persons: [personId] }])
})

test('the day is the day in Berlin, also when it is still yesterday in Greenwich', async () => {
  app = createApp({ now: '2026-11-24T23:30:00.000Z' })
  expect(await app.call('today', 'overview', {})).toMatchObject({ day: '2026-11-25' })
})

test('referrals are due when open and their follow-up day has come', async () => {
  app = createApp()
  const due = [referral({ followUpOn: '2026-11-03' }), referral({}), referral({ state: 'entwurf' })]
  const notDue = [
    referral({ followUpOn: '2026-11-25' }),
    referral({ followUpOn: null }),
    referral({ state: 'beendet' }),
    referral({ state: 'zurueckgezogen' }),
  ]
  const sources: TodaySources = {
    dropIn: { running: () => null },
    dayEnd: { unclosed: () => [], unacknowledged: () => [] },
    appointments: { between: () => [] },
    referrals: { open: () => [...due, ...notDue] },
    checklists: { due: () => [] },
    drafts: { list: () => [] },
    handover: { open: () => [] },
    breakGlass: { toReview: () => [] },
  }
  const clock = { now: () => Date.parse('2026-11-24T08:00:00Z') }
  expect(todayService({ clock, staff: app.staff }, sources).overview().referralsDue).toEqual(due)
})

test('who may not see persons still has the session and the own drafts', async () => {
  const { session, draft } = await filled(['branch_head', 'case_manager'])
  const { roles: _, ...rest } = app.staff
  const personal = () => {
    throw new Error('read what the role may not see')
  }
  const sources: TodaySources = {
    dropIn: { running: () => session },
    dayEnd: { unclosed: () => [], unacknowledged: () => [] },
    appointments: { between: personal },
    referrals: { open: personal },
    checklists: { due: personal },
    drafts: { list: () => [{ form: draft.form, subject: draft.subject, path: draft.path, updatedAt: '2026-11-24T08:00:00.000Z' }] },
    handover: { open: () => [] },
    breakGlass: { toReview: () => [] },
  }
  const overview = (roles: Role[]) => todayService({ clock: { now: () => 0 }, staff: { ...rest, roles } }, sources).overview()
  expect(overview(['branch_head'])).toMatchObject({
    session: { id: session.id },
    appointments: [],
    referralsDue: [],
    documentsDue: [],
    drafts: [{ form: 'contact' }],
  })
  expect(overview(['controller'])).toMatchObject({ session: null, appointments: [], referralsDue: [], drafts: [{ form: 'contact' }] })
})
