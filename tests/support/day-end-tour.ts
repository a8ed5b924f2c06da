import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The end of the session that runs: what is open, the lists for the branch, the closing; afterwards it runs again. */
export async function dayEndTour(visit: Visit): Promise<void> {
  const running = await visit('dropIn', 'running', {})
  if (!running) throw new Error('no session runs')
  const sessionId = running.id
  await visit('dayEnd', 'session', { sessionId })
  await visit('dayEnd', 'findings', { sessionId })
  await visit('dayEnd', 'statistics', { sessionId })
  const [item] = await visit('handover', 'ofSession', { sessionId })
  if (!item) throw new Error('the branch was not told')
  const { token } = await visit('dayEnd', 'list', { sessionId, branchId: item.branchId })
  await visit('dayEnd', 'print', { token })
  await visit('dayEnd', 'save', { token })
  await visit('dayEnd', 'exportList', { sessionId, branchId: item.branchId })
  await visit('dayEnd', 'close', { sessionId, remark: 'ruhiger Tag' })
  await visit('dayEnd', 'ofSession', { sessionId })
  await visit('dayEnd', 'unclosed', {})
  await visit('dayEnd', 'unacknowledged', {})
  await visit('dropIn', 'reopen', { id: sessionId })
}
