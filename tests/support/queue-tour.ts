import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { SessionId } from '../../shared/ids.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour that calls visitors: one is passed on, one leaves, one talks and has nothing to record. */
export async function queueTour(visit: Visit, sessionId: SessionId): Promise<void> {
  const first = await visit('queue', 'create', { sessionId, lane: 'beratung' })
  await visit('letters', 'ticket', { id: first.id })
  const { id, revision } = await visit('queue', 'change', { id: first.id, revision: 1, lane: 'kurz', language: 'ukr' })
  const gone = await visit('queue', 'call', { id, revision })
  await visit('queue', 'forward', { id, revision: gone.revision, to: 'Leistungsstelle' })
  const second = await visit('queue', 'create', { sessionId, lane: 'notfall' })
  const parked = await visit('queue', 'park', { id: second.id, revision: second.revision })
  const back = await visit('queue', 'resume', { id: parked.id, revision: parked.revision })
  const left = await visit('queue', 'leave', { id: back.id, revision: back.revision })
  await visit('queue', 'undo', { id: left.id, revision: left.revision })
  const called = await visit('queue', 'callNext', { sessionId })
  if (!called) throw new Error('nobody was called')
  await visit('queue', 'display', {})
  await visit('queue', 'showDisplay', { open: true })
  await visit('queue', 'displayState', {})
  const talking = await visit('queue', 'begin', { id: called.id, revision: called.revision })
  const done = await visit('queue', 'finish', { id: talking.id, revision: talking.revision })
  await visit('queue', 'settle', { id: done.id, revision: done.revision, nothingToRecord: true })
  await visit('queue', 'get', { id: done.id })
  await visit('queue', 'list', { sessionId })
  await visit('queue', 'stubs', { sessionId })
  await visit('queue', 'statistics', { sessionId })
}
