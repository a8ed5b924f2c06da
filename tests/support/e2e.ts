import { rmSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import type {} from '../../renderer/api/host.ts'
import { type LaunchOptions, launch, newProfile, type Running } from './electron-app.ts'

type Fixtures = {
  /** Folder of this test's app; gone afterwards. */
  readonly profile: string
  /** Starts the app on this test's profile; may be called again after it has ended. */
  readonly start: (options?: Omit<LaunchOptions, 'profile'>) => Promise<Running>
}

/**
 * Every end-to-end test, whatever else it looks at, also proves: no console error or warning, no refused style or
 * script, no request that leaves the app.
 */
export const test = base.extend<Fixtures>({
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
})
export { expect }
