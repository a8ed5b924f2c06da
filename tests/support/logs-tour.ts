import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/ids.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour that the data protection officer, already signed in, spends with the logs of a person. */
export async function logsTour(visit: Visit, personId: PersonId): Promise<void> {
  const filter = { personId, staffId: null, from: null, to: null, access: null }
  const subject = { kind: 'person', id: personId } as const
  await visit('logs', 'findPersons', { text: 'Schewtschenko' })
  await visit('logs', 'subjects', {})
  await visit('logs', 'accesses', { filter, page: 0, upTo: null })
  await visit('logs', 'changes', { subject, page: 0 })
  await visit('logs', 'events', { page: 0 })
  await visit('logs', 'check', {})
  await visit('logs', 'progress', {})
  await visit('logs', 'cancelCheck', {})
  await visit('logs', 'exportAccesses', { filter })
  await visit('logs', 'exportChanges', { subject })
  const { token } = await visit('logs', 'sheet', { personId })
  await visit('logs', 'print', { token })
  await visit('logs', 'save', { token })
}
