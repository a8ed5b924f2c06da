import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { composeApp } from '../../electron/app.ts'
import type { RestoreStep } from '../../electron/features/backups/restore.ts'
import { type SettingsSource, settingsInMemory } from '../../electron/platform/settings-source.ts'
import type { DeriveKey } from '../../electron/vault/key-derivation.ts'
import type { RekeyStep } from '../../electron/vault/rekey.ts'
import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { RecoveryCode, SetUpInput, VaultStatus } from '../../shared/contract/vault.ts'
import type { Reply } from '../../shared/result.ts'
import { checkStore, graftStore, rekeyStore } from './check-worker.ts'
import { temporaryFolder } from './data-files.ts'
import { fakeHost } from './fake-host.ts'
import { standInDeriver } from './stand-in-deriver.ts'

type Options = {
  readonly folder?: string
  readonly derive?: DeriveKey
  readonly now?: string
  readonly settings?: SettingsSource
  /** Off in most tests: a backup that still runs would touch a folder that has just been looked at. */
  readonly automaticBackups?: boolean
  readonly onRestoreStep?: (step: RestoreStep) => void
  readonly onRekeyStep?: (step: RekeyStep) => void
}

export const PASSWORD = 'Regenschirm im Flur 7'
export const LOGIN = 'a.beispiel'

export function setUpInput(change: Partial<SetUpInput> = {}): SetUpInput {
  return {
    office: 'Geschäftsstelle 3',
    displayName: 'Anna Beispiel',
    login: LOGIN,
    password: PASSWORD,
    counsels: true,
    withSamples: false,
    ...change,
  }
}

/**
 * The whole app without Electron: vault, store, features and router on a folder of its own, with the same composition
 * root as the real one. Ends with the test. The clock stands until `advance` moves it, back as well as forward.
 */
export function wholeApp({
  folder = temporaryFolder(),
  derive = standInDeriver,
  now = '2026-11-24T08:00:00.000Z',
  settings = settingsInMemory(),
  automaticBackups = false,
  onRestoreStep,
  onRekeyStep,
}: Options = {}) {
  let time = Date.parse(now)
  const host = fakeHost()
  const logLines: string[] = []
  const told: Feature[] = []
  const seen = { locked: 0, quit: 0, folderOpened: 0 }

  function compose() {
    return composeApp({
      folder,
      nativeBinding: undefined,
      derive,
      check: checkStore,
      rekey: rekeyStore,
      graft: graftStore,
      automaticBackups,
      onRestoreStep,
      onRekeyStep,
      clock: { now: () => time },
      host,
      settings,
      log: (line) => logLines.push(line),
      onLocked: () => {
        seen.locked += 1
      },
      tell: (feature) => told.push(feature),
      openDataFolder: async () => {
        seen.folderOpened += 1
      },
      quit: () => {
        seen.quit += 1
      },
    })
  }
  let app = compose()
  onTestFinished(() => app.close())

  async function reply<F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>): Promise<Reply<OutputOf<F, N>>> {
    return (await app.call(`${feature}.${name}`, input)) as Reply<OutputOf<F, N>>
  }

  async function call<F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>): Promise<OutputOf<F, N>> {
    const answer = await reply(feature, name, input)
    if (!answer.ok) throw new Error(`${feature}.${name} answered ${JSON.stringify(answer.error)}\n${logLines.at(-2) ?? ''}`)
    return answer.value
  }

  return {
    folder,
    file: join(folder, 'quartierlotse.db'),
    keyringFile: join(folder, 'keyring.json'),
    attemptsFile: join(folder, 'attempts.json'),
    host,
    settings,
    logLines,
    seen,
    /** Features that main has reported as changed without having been asked. */
    told,
    reply,
    call,
    /** Any name and any input, as a hostile page would send them. */
    router: (name: unknown, input: unknown) => app.call(name, input),
    status: (): Promise<VaultStatus> => call('vault', 'status', {}),
    setUp: (change: Partial<SetUpInput> = {}): Promise<RecoveryCode> => call('vault', 'setUp', setUpInput(change)),
    /** Types the two groups asked for, as the person would from the printed sheet. */
    confirm: async ({ groups, ask }: RecoveryCode) => {
      await call('vault', 'confirmRecovery', { first: groups[ask[0]] ?? '', second: groups[ask[1]] ?? '' })
    },
    unlock: (password = PASSWORD, login = LOGIN) => reply('vault', 'unlock', { login, password }),
    lock: () => app.lock('asked'),
    tick: () => app.tick(),
    /** Ends as a person ends the app: with a backup, in good time. */
    leave: () => app.leave(30_000),
    advance: (ms: number) => {
      time += ms
    },
    close: () => app.close(),
    /** Quits and starts again on the same folder. */
    restart: () => {
      app.close()
      app = compose()
    },
  }
}
export type WholeApp = ReturnType<typeof wholeApp>

/** Set up, code confirmed: ready for work. */
export async function openApp(options: Options & { setUp?: Partial<SetUpInput> } = {}) {
  const app = wholeApp(options)
  const code = await app.setUp(options.setUp)
  await app.confirm(code)
  return { ...app, code }
}
