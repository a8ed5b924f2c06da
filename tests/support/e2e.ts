import { cpSync, rmSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import type {} from '../../renderer/api/host.ts'
import { dataFolderOf, type LaunchOptions, launch, newProfile, type Running } from './electron-app.ts'
import { setUp, signIn } from './sign-in.ts'

type Options = Omit<LaunchOptions, 'profile'>
type Fixtures = {
  /** Folder of this test's app; gone afterwards. */
  readonly profile: string
  /** Starts the app on this test's profile; may be called again after it has ended. */
  readonly start: (options?: Options) => Promise<Running>
  /** Starts it as the first run left it, and signs in: for tests of what comes after. */
  readonly begin: (options?: Options & { readonly samples?: boolean }) => Promise<Running>
}
type WorkerFixtures = {
  /** Data folder as a real first run leaves it; made when first asked for. */
  readonly firstRun: (samples: boolean) => Promise<string>
}

/**
 * Every end-to-end test, whatever else it looks at, also proves: no console error or warning, no refused style or
 * script, no request that leaves the app.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  firstRun: [
    async ({}, use) => {
      const made = new Map<boolean, string>()
      await use(async (samples) => {
        const profile = made.get(samples) ?? newProfile()
        if (!made.has(samples)) {
          const running = await launch({ profile })
          await setUp(running.page, { samples })
          await running.quit()
          expect(running.complaints).toEqual([])
          made.set(samples, profile)
        }
        return dataFolderOf(profile)
      })
      for (const profile of made.values()) rmSync(profile, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  profile: async ({}, use) => {
    const folder = newProfile()
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  start: async ({ profile }, use) => {
    const started: Running[] = []
    await use(async (options = {}) => {
      const running = await launch({ ...options, profile })
      started.push(running)
      return running
    })
    for (const running of started) await running.quit().catch(() => undefined)
    expect(started.flatMap((running) => running.complaints)).toEqual([])
  },
  begin: async ({ profile, start, firstRun }, use) => {
    await use(async ({ samples = false, ...options } = {}) => {
      cpSync(await firstRun(samples), dataFolderOf(profile), { recursive: true })
      const running = await start(options)
      await signIn(running.page)
      return running
    })
  },
})
export { expect }
