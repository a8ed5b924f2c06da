import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** What was looked for and not there, as counts, on paper and as a table. */
export async function unmetNeedsTour(visit: Visit): Promise<void> {
  const missing = { topic: 'sprache', quarter: 'Am Anger', language: 'tir', ageClass: 'ab_25', lifePhase: 'kita', reason: 'voll' } as const
  const need = await visit('unmetNeeds', 'record', missing)
  await visit('unmetNeeds', 'remove', { id: need.id })
  await visit('unmetNeeds', 'record', missing)
  const period = { from: '2026-01-01', to: '2026-12-31' }
  await visit('unmetNeeds', 'mine', period)
  await visit('unmetNeeds', 'matrix', period)
  const { token } = await visit('unmetNeeds', 'report', period)
  await visit('unmetNeeds', 'print', { token })
  await visit('unmetNeeds', 'save', { token })
  await visit('unmetNeeds', 'exportTable', period)
}
