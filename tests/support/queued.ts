import type { Ticket } from '../../shared/contract/queue.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Lane } from '../../shared/value-lists.ts'
import type { TestApp } from './app.ts'
import { siteInput } from './fixtures.ts'

/** Begins a session of today. */
export async function sessionIn(app: TestApp): Promise<SessionId> {
  const site = await app.call('dropIn', 'createSite', siteInput())
  return (await app.call('dropIn', 'start', { siteId: site.id })).id
}

/** One ticket for each lane, in that order. */
export async function arrivals(app: TestApp, sessionId: SessionId, ...lanes: Lane[]): Promise<Ticket[]> {
  const tickets: Ticket[] = []
  for (const lane of lanes) tickets.push(await app.call('queue', 'create', { sessionId, lane }))
  return tickets
}

/** The same ticket after a move that names it by number and revision. */
export async function moved(
  app: Pick<TestApp, 'call'>,
  ticket: Pick<Ticket, 'id' | 'revision'>,
  ...moves: ('call' | 'begin' | 'park' | 'resume' | 'leave' | 'finish' | 'undo')[]
): Promise<Ticket> {
  let { id, revision } = ticket
  let last: Ticket | null = null
  for (const move of moves) {
    last = await app.call('queue', move, { id, revision })
    ;({ id, revision } = last)
  }
  return last ?? app.call('queue', 'get', { id })
}
