import { RESTORE_WORD } from '../../shared/contract/backups.ts'
import { personInput } from './fixtures.ts'
import { openApp, type WholeApp } from './whole-app.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

type Calls = Pick<WholeApp, 'call'>

export async function listed(app: Calls) {
  await app.call('backups', 'refresh', {})
  return (await app.call('backups', 'overview', {})).backups
}

/** Makes one and answers its entry. */
export async function backUp(app: Calls & Pick<WholeApp, 'advance'>) {
  app.advance(MINUTE)
  await app.call('backups', 'make', {})
  const [backup] = await listed(app)
  if (!backup) throw new Error('no backup')
  app.advance(MINUTE)
  return backup
}

/** A backup with one person in it; since then a second person was made and the first changed. */
export async function backedUp(options: Parameters<typeof openApp>[0] = {}) {
  const app = await openApp(options)
  const kept = await app.call('people', 'create', personInput())
  const backup = await backUp(app)
  const lost = await app.call('people', 'create', personInput({ givenNames: 'Später', familyName: 'Gekommen' }))
  await app.call('people', 'update', { id: kept.id, revision: kept.revision, person: personInput({ city: 'Neustadt' }) })
  app.advance(MINUTE)
  return { app, kept, lost, backup }
}

/** Proves a backup and puts it in place, as the screen does. */
export async function restore(app: Calls, { name }: { name: string }, password = ''): Promise<void> {
  const { token } = await app.call('backups', 'compare', { name, place: 'local', password })
  await app.call('backups', 'restore', { token, word: RESTORE_WORD })
}

/** Who of the two can be found. */
export async function namesIn(app: Calls): Promise<string[]> {
  const found = await Promise.all(['Olena', 'Gekommen'].map((text) => app.call('people', 'search', { text })))
  return [...new Set(found.flatMap(({ hits }) => hits.map((hit) => hit.name)))].sort()
}
