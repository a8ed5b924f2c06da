import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/dates.ts'
import type { PersonId, SiteId } from '../../shared/ids.ts'
import { siteInput } from './fixtures.ts'
import { firstBranch, signInFirst } from './staff-fixtures.ts'
import type { WholeApp } from './whole-app.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>
const DAY_MS = 24 * 3_600_000

/** The part of the tour about Meldeaufforderungen: one appears, one is moved, one is missed, heard, checked by another and passed on. */
export async function summonsTour(
  visit: Visit,
  app: WholeApp,
  { personId, siteId }: { personId: PersonId; siteId: SiteId },
): Promise<void> {
  const { day: today } = await app.call('today', 'overview', {})
  const day = addDays(today, 10)
  await app.call('dropIn', 'updateSite', { ...siteInput({ summonsPlace: true }), id: siteId })
  await visit('summons', 'texts', {})
  await visit('summons', 'saveText', { kind: 'rechtsfolgen', version: '2026-2', validFrom: today, body: 'Text der Behörde' })
  await visit('summons', 'deemed', { method: 'post', on: today })
  await visit('summons', 'places', {})
  await visit('summons', 'outlook', { personId, day, without: null })
  const fields = {
    siteId,
    purpose: 'vermittlung',
    purposeNote: '',
    plannedDelivery: 'uebergabe_gegen_empfang',
    denseNote: 'Fristen',
  } as const
  const first = await visit('summons', 'issue', { ...fields, personId, startsAt: `${day}T09:30` })
  const [sheet] = first.sheets
  if (!sheet) throw new Error('no sheet was kept')
  await visit('letters', 'summons', { id: sheet.id })
  const moved = await visit('summons', 'reschedule', {
    ...fields,
    id: first.id,
    revision: first.revision,
    startsAt: `${day}T10:30`,
    reason: 'Bitte',
  })
  const byHand = { method: 'uebergabe_gegen_empfang', on: today, deemedOn: today, proof: 'unterschrieben' } as const
  const delivered = await visit('summons', 'deliver', { id: moved.id, revision: moved.revision, ...byHand })
  const another = await app.call('summons', 'issue', { ...fields, personId, startsAt: `${day}T12:00` })
  await visit('summons', 'withdraw', { id: another.id, revision: another.revision, reason: 'erledigt' })
  const seen = await app.call('summons', 'issue', { ...fields, personId, startsAt: `${day}T14:00` })
  await visit('summons', 'ofPerson', { personId })
  await visit('summons', 'open', {})

  app.advance(10 * DAY_MS + 9 * 3_600_000)
  const there = { id: seen.id, at: `${day}T14:00`, otherTime: true, purposeReached: true } as const
  const wrong = await visit('summons', 'appear', { ...there, revision: seen.revision })
  const right = await visit('summons', 'takeBackAppearance', { id: seen.id, revision: wrong.revision, reason: 'falsche Uhrzeit' })
  await app.call('summons', 'appear', { ...there, revision: right.revision })
  app.advance(DAY_MS)
  const missed = await visit('summons', 'recordMiss', { id: moved.id, revision: delivered.revision, findingsSeen: true })
  const next = addDays(day, 1)
  const offered = await visit('summons', 'offerHearing', { id: moved.id, revision: missed.revision, channel: 'aufsuchend', on: next })
  const reasons = [{ reason: 'verkehrsstoerung', evidence: 'angekuendigt' }] as const
  const heard = await visit('summons', 'hear', {
    id: moved.id,
    revision: offered.revision,
    channel: 'telefon',
    on: next,
    reasons: [...reasons],
    note: '',
  })

  const { id: branchId } = await firstBranch(app)
  const cem = { displayName: 'Cem Muster', login: 'c.muster', roles: ['case_manager' as const], branchId, professionalSecrecy: false }
  await signInFirst(app, await app.call('staff', 'create', cem))
  const answers = { receipt: 'belegt', interpreter: 'beruecksichtigt', health: 'kein_hinweis', report: 'keine_meldung' } as const
  const checked = await visit('summons', 'check', { id: moved.id, revision: heard.revision, answers, note: '' })
  await visit('summons', 'report', { id: moved.id, revision: checked.revision })
  app.lock()
  await app.unlock()
  await visit('summons', 'get', { id: moved.id })
  const later = await missedAgain(app, { personId, siteId })
  const back = await visit('summons', 'letterReturned', { id: later.id, revision: later.revision, on: addDays(next, 12) })
  await visit('summons', 'clear', {
    id: later.id,
    revision: back.revision,
    as: 'geklaert_zugang_nicht_nachgewiesen',
    reason: 'Brief kam zurück',
  })
}

/** Another one that nobody came to. */
async function missedAgain(app: WholeApp, { personId, siteId }: { personId: PersonId; siteId: SiteId }) {
  const { day: today } = await app.call('today', 'overview', {})
  const startsAt = `${addDays(today, 10)}T09:30`
  const fields = { purpose: 'vermittlung', purposeNote: '', plannedDelivery: 'post', denseNote: 'Fristen' } as const
  const { id, revision } = await app.call('summons', 'issue', { ...fields, personId, siteId, startsAt })
  const sent = await app.call('summons', 'deliver', { id, revision, method: 'post', on: today, deemedOn: null, proof: '' })
  app.advance(12 * DAY_MS)
  return app.call('summons', 'recordMiss', { id, revision: sent.revision, findingsSeen: true })
}
