import { buildRights } from '../../electron/features/rights.ts'
import { workplaceHandlers } from '../../electron/ipc/handlers.ts'
import { createRouter } from '../../electron/ipc/router.ts'
import { settingsInMemory } from '../../electron/platform/settings-source.ts'
import type { Clock, NewId, Store } from '../../electron/store/store.ts'
import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { SignedInStaff } from '../../shared/contract/vault.ts'
import type { Reply } from '../../shared/result.ts'
import { fakeHost } from '../support/fake-host.ts'

type Options = { readonly store: Store; readonly staff: SignedInStaff; readonly clock: Clock; readonly newId: NewId }

/** One signed-in staff member's way to the store: the real router with everything behind it, as a window would call it. */
export function deskOf({ store, staff, clock, newId }: Options) {
  const refuse = () => {
    throw new Error('no key is changed while measuring')
  }
  const rights = buildRights({ store, clock, staff })
  const handlers = workplaceHandlers({
    store,
    clock,
    newId,
    staff,
    keys: { add: refuse, replacePassword: refuse, remove: refuse, has: () => true },
    host: fakeHost(),
    settings: settingsInMemory(),
    rights,
    knownHeads: () => [],
  })
  const { access, transaction, hold } = store
  const router = createRouter({
    handlers: () => handlers,
    session: () => ({ roles: staff.roles, access, outside: rights.outside, transaction, hold }),
    log: () => undefined,
    now: clock.now,
    newReference: newId,
  })

  return async function call<F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>): Promise<OutputOf<F, N>> {
    const answer = (await router(`${feature}.${name}`, input)) as Reply<OutputOf<F, N>>
    if (!answer.ok) throw new Error(`${feature}.${name} answered ${JSON.stringify(answer.error)}`)
    return answer.value
  }
}
export type Desk = ReturnType<typeof deskOf>
