import { type App, composeApp } from '../../electron/app.ts'
import { settingsInMemory } from '../../electron/platform/settings-source.ts'
import { checkStore, graftStore, rekeyStore } from './check-worker.ts'
import { fakeHost } from './fake-host.ts'
import { standInDeriver } from './stand-in-deriver.ts'

/** The whole app without Electron, for a process of its own that no test runner watches. */
export function windowlessApp(folder: string, change: Partial<Parameters<typeof composeApp>[0]> = {}): App {
  return composeApp({
    folder,
    nativeBinding: undefined,
    derive: standInDeriver,
    check: checkStore,
    rekey: rekeyStore,
    graft: graftStore,
    automaticBackups: false,
    clock: { now: Date.now },
    host: fakeHost(),
    settings: settingsInMemory(),
    log: () => {},
    onLocked: () => {},
    tell: () => {},
    openDataFolder: async () => {},
    quit: () => {},
    ...change,
  })
}
