import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { buildRights } from '../../electron/features/rights.ts'
import { staffRepository } from '../../electron/features/staff/repository.ts'
import { workplaceHandlers } from '../../electron/ipc/handlers.ts'
import { createRouter } from '../../electron/ipc/router.ts'
import { type SettingsSource, settingsInMemory } from '../../electron/platform/settings-source.ts'
import { openStore } from '../../electron/store/store.ts'
import { dataFolder } from '../../electron/vault/data-folder.ts'
import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import { StaffId } from '../../shared/ids.ts'
import type { Role } from '../../shared/permissions.ts'
import type { Reply } from '../../shared/result.ts'
import { fakeHost } from './fake-host.ts'
import { foundKeys } from './found-keys.ts'
import { layPreparedStore } from './prepared-store.ts'
import { standInDeriver } from './stand-in-deriver.ts'

type Options = { roles?: readonly Role[]; now?: string; settings?: SettingsSource }

/**
 * A whole app without a window: real router, real handlers, real encrypted store in a folder of its own.
 * The clock stands still until `advance` moves it, so that everything that depends on time can be asserted.
 */
export function createApp({
  roles = ['case_manager', 'administrator'],
  now = '2026-11-24T08:00:00.000Z',
  settings = settingsInMemory(),
}: Options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'quartierlotse-'))
  let time = Date.parse(now)
  let steady = 0
  const clock = { now: () => time, steady: () => steady }
  const newId = () => v7()
  const staff = {
    id: StaffId.parse(newId()),
    login: 'a.beispiel',
    displayName: 'Anna Beispiel',
    roles: [...roles],
    office: 'Geschäftsstelle 3',
  }
  const file = join(folder, 'quartierlotse.db')
  const key = layPreparedStore(file)
  const store = openStore({ file, key, staff: staff.id, clock, newId, nativeBinding: undefined })
  staffRepository(store).insert(staff)
  const host = fakeHost()
  const keys = foundKeys({ folder: dataFolder(folder), store, storeKey: key, office: staff.office, derive: standInDeriver, clock, newId })
  const rights = buildRights({ store, clock, staff })
  const workplace = { store, clock, newId, staff, keys, host, settings, rights, knownHeads: () => [] }
  const handlers = workplaceHandlers(workplace)
  const logLines: string[] = []
  let locked = false
  const router = createRouter({
    handlers: () => (locked ? {} : handlers),
    session: () =>
      locked ? null : { roles, access: store.access, outside: rights.outside, transaction: store.transaction, hold: store.hold },
    log: (line) => logLines.push(line),
    now: clock.now,
    newReference: newId,
  })

  async function reply<F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>): Promise<Reply<OutputOf<F, N>>> {
    return (await router(`${feature}.${name}`, input)) as Reply<OutputOf<F, N>>
  }

  return {
    folder,
    file,
    key,
    store,
    keys,
    host,
    settings,
    staff,
    workplace,
    logLines,
    router,
    reply,
    /** The value of a call that has to succeed. */
    async call<F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>): Promise<OutputOf<F, N>> {
      const answer = await reply(feature, name, input)
      if (!answer.ok) throw new Error(`${feature}.${name} answered ${JSON.stringify(answer.error)}\n${logLines.at(-2) ?? ''}`)
      return answer.value
    },
    advance: (ms: number) => {
      time += ms
      steady += ms
    },
    /** Somebody, or the network, sets the clock on the wall; no time passes. */
    jump: (ms: number) => {
      time += ms
    },
    lock: () => {
      locked = true
    },
    close: () => {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type TestApp = ReturnType<typeof createApp>
