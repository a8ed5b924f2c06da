import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import { personInput } from './fixtures.ts'
import { signInFirst } from './staff-fixtures.ts'
import type { WholeApp } from './whole-app.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour that manages staff: a colleague comes, stands in, leaves with a case, and comes back. */
export async function teamTour(visit: Visit, app: WholeApp): Promise<void> {
  const [me] = await visit('staff', 'list', {})
  const [home] = await visit('staff', 'branches', {})
  if (!me || !home) throw new Error('no staff, no branch')
  const colleague = { displayName: 'Bernd Muster', login: 'b.muster', branchId: home.id, professionalSecrecy: false }
  const bernd = await visit('staff', 'create', { ...colleague, roles: ['case_manager'] })
  await visit('staff', 'printPassword', { id: bernd.id })
  await visit('staff', 'forgetPassword', { id: bernd.id })
  const { login: _, ...fields } = colleague
  await visit('staff', 'change', { ...fields, id: bernd.id, roles: ['case_manager', 'family_coach'], professionalSecrecy: true })
  await visit('staff', 'accounts', {})

  const branch = await visit('staff', 'addBranch', { name: 'Geschäftsstelle 9' })
  await visit('staff', 'renameBranch', { id: branch.id, name: 'Geschäftsstelle 9 Süd' })
  await visit('staff', 'closeBranch', { id: branch.id })
  await visit('staff', 'reopenBranch', { id: branch.id })

  const days = { from: '2026-11-24', to: '2026-12-24' }
  const deputy = await visit('staff', 'appointDeputy', { ...days, staffId: me.id, deputyId: bernd.id, note: 'Urlaub' })
  await visit('staff', 'deputies', {})
  await visit('staff', 'endDeputy', { id: deputy.id })

  await signInFirst(app, await visit('staff', 'renewPassword', { id: bernd.id }))
  const { id: personId } = await app.call('people', 'create', personInput({ givenNames: 'Ihor' }))
  app.lock()
  await app.unlock()
  await visit('staff', 'leftBehind', { id: bernd.id })
  await visit('staff', 'leave', { id: bernd.id })
  await visit('staff', 'handOvers', {})
  await visit('staff', 'undoHandOver', await visit('staff', 'handOver', { from: bernd.id, to: me.id, persons: [personId] }))
  await app.call('staff', 'handOver', { from: bernd.id, to: me.id, persons: [personId] })
  await visit('staff', 'comeBack', { id: bernd.id })
}
