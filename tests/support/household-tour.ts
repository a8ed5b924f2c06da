import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/ids.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** Where two persons belong: every procedure about units, homes and responsibility, once. */
export async function householdTour(visit: Visit, id: PersonId, other: PersonId): Promise<void> {
  const fields = { kind: 'paar_mit_kind', bgNumber: '39102BG0001234', children: 1 } as const
  await visit('people', 'foundUnit', { id, ...fields, role: 'eLb', from: '2026-01-01' })
  const [unit] = await visit('people', 'joinUnit', { id: other, of: id, role: 'kind', from: '2026-02-01' })
  if (!unit) throw new Error('no unit')
  await visit('people', 'updateUnit', { id, unitId: unit.unitId, ...fields, children: 2 })
  const move = { unitId: unit.unitId, of: null, kind: 'alleinstehend', role: 'eLb', from: '2026-03-02' } as const
  const [moved] = await visit('people', 'moveUnit', { id: other, ...move })
  if (!moved) throw new Error('no unit after the move')
  await visit('people', 'leaveUnit', { id: other, unitId: moved.unitId, to: '2026-04-01' })
  await visit('people', 'memberships', { id })
  const [home] = await visit('people', 'shareHome', { id, of: other, from: '2026-01-01' })
  if (!home) throw new Error('no home')
  await visit('people', 'homes', { id })
  await visit('people', 'leaveHome', { id, householdId: home.householdId, to: '2026-05-01' })
  const [taker] = await visit('people', 'responsibleChoices', { id })
  if (!taker) throw new Error('nobody to be responsible')
  await visit('people', 'setResponsible', { id, responsible: taker.id })
}
