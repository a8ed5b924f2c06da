import { v7 } from 'uuid'
import { buildRights } from '../../electron/features/rights.ts'
import { workplaceHandlers } from '../../electron/ipc/handlers.ts'
import { createRouter } from '../../electron/ipc/router.ts'
import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import { BranchId, type PersonId, StaffId } from '../../shared/ids.ts'
import type { Role } from '../../shared/permissions.ts'
import type { Reply } from '../../shared/result.ts'
import type { TestApp } from './app.ts'

type Options = { roles?: readonly Role[]; branch?: BranchId | null; name?: string; secrecy?: boolean }

export function addBranch(app: TestApp, name: string): BranchId {
  const id = BranchId.parse(v7())
  app.store.db.prepare('INSERT INTO branch (id, name) VALUES (?, ?)').run(id, name)
  return id
}

/** Puts a person where a test needs them: to a branch, and into somebody's hands. */
export function assign(
  app: TestApp,
  person: PersonId,
  { branch, responsible }: { branch?: BranchId | null; responsible?: StaffId | null },
) {
  if (branch !== undefined) app.store.db.prepare('UPDATE person SET branch_id = ? WHERE id = ?').run(branch, person)
  if (responsible !== undefined) app.store.db.prepare('UPDATE person SET responsible = ? WHERE id = ?').run(responsible, person)
}

export function addDeputy(app: TestApp, absent: StaffId, deputy: StaffId, from: string, to: string) {
  app.store.db
    .prepare("INSERT INTO deputy (id, staff_id, deputy_id, from_day, to_day, note) VALUES (?, ?, ?, ?, ?, '')")
    .run(v7(), absent, deputy, from, to)
}

/** Another staff member at the same store: real rights, real handlers, real router. Both logs still name the one who opened it. */
export function colleague(
  app: TestApp,
  { roles = ['case_manager'], branch = null, name = 'Berat Beispiel', secrecy = false }: Options = {},
) {
  const id = StaffId.parse(v7())
  const login = `staff.${id.slice(-8)}`
  app.store.db
    .prepare('INSERT INTO staff (id, login, display_name, roles, branch_id, professional_secrecy) VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, login, name, JSON.stringify(roles), branch, Number(secrecy))
  const staff = { ...app.staff, id, login, displayName: name, roles: [...roles] }
  const { store, clock } = app.workplace
  const rights = buildRights({ store, clock, staff })
  const handlers = workplaceHandlers({ ...app.workplace, staff, rights })
  const { access, transaction, hold } = store
  const router = createRouter({
    handlers: () => handlers,
    session: () => ({ roles, access, outside: rights.outside, transaction, hold }),
    log: () => {},
    now: clock.now,
    newReference: () => 'ref',
  })

  async function reply<F extends Feature, N extends NameIn<F>>(
    feature: F,
    procedure: N,
    input: GivenOf<F, N>,
  ): Promise<Reply<OutputOf<F, N>>> {
    return (await router(`${feature}.${procedure}`, input)) as Reply<OutputOf<F, N>>
  }
  return {
    id,
    reply,
    async call<F extends Feature, N extends NameIn<F>>(feature: F, procedure: N, input: GivenOf<F, N>): Promise<OutputOf<F, N>> {
      const answer = await reply(feature, procedure, input)
      if (!answer.ok) throw new Error(`${feature}.${procedure} answered ${JSON.stringify(answer.error)}`)
      return answer.value
    },
  }
}
export type Colleague = ReturnType<typeof colleague>
