import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { PersonId, SiteId } from '../../shared/ids.ts'
import { bookingInput, poolInput, STEP } from './interpreter-fixtures.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour about interpreters, and about who is reminded of what. */
export async function interpretersTour(visit: Visit, personId: PersonId, siteId: SiteId): Promise<void> {
  const start = '2026-12-08T10:00'
  const appointment = await visit('appointments', 'book', {
    ...{ personId, siteId, start, minutes: 45, purpose: 'Unterlagen' },
    interpreterLanguage: 'ukr',
  })
  const pool = await visit('interpreters', 'savePool', { id: null, revision: 0, pool: poolInput() })
  await visit('interpreters', 'pools', {})
  const input = bookingInput({ personId, appointmentId: appointment.id, siteId, poolId: pool.id })
  const { id, revision } = await visit('interpreters', 'create', input)
  await visit('interpreters', 'change', { id, revision, booking: { ...input, variant: 'aus Odessa' } })
  await visit('interpreters', 'list', {})
  await visit('interpreters', 'get', { id })
  await visit('interpreters', 'ofAppointment', { appointmentId: appointment.id })
  await visit('interpreters', 'mail', { id })
  const { token } = await visit('interpreters', 'request', { id })
  await visit('interpreters', 'print', { token })
  await visit('interpreters', 'save', { token })
  await visit('interpreters', 'confidentiality', { id })
  await visit('interpreters', 'advance', { ...STEP, id, revision: 2, state: 'angefragt', reason: null, note: 'per Mail' })
  await visit('interpreters', 'undo', { id, revision: 3 })
  await visit('interpreters', 'sign', { id, revision: 4, on: '2026-11-24' })

  await visit('reminders', 'overview', { own: true })
  await visit('reminders', 'calls', { days: 31, own: true })
  const list = await visit('reminders', 'callList', { days: 31, own: false })
  await visit('reminders', 'print', { token: list.token })
  await visit('reminders', 'save', { token: list.token })
  const call = await visit('reminders', 'recordCall', { appointmentId: appointment.id, outcome: 'nachricht' })
  await visit('reminders', 'removeCall', { id: call.id })
}
