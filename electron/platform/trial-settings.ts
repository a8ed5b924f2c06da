import { isAbsolute } from 'node:path'
import { originOf } from './address.ts'

/** What a run from the source folder may change from outside: for tests, demos and development. */
export type TrialSettings = {
  /** Another build of the SQLite addon, for the test runtime. */
  readonly nativeBinding: string | undefined
  readonly dataFolder: string | undefined
  /** Stands in for the policy that an authority puts on the machine. */
  readonly policyFile: string | undefined
  readonly idleSeconds: number | undefined
  /** Origin of the development server. */
  readonly devServer: string | undefined
}

/** @param environment the process environment, or nothing when the app is packaged */
export function trialSettings(environment: Readonly<Record<string, string | undefined>>): TrialSettings {
  const path = (text: string | undefined) => (text && isAbsolute(text) ? text : undefined)
  const seconds = Number(environment.QUARTIERLOTSE_IDLE_SECONDS)
  const server = environment.ELECTRON_RENDERER_URL
  return {
    nativeBinding: environment.QUARTIERLOTSE_NATIVE_BINDING,
    dataFolder: path(environment.QUARTIERLOTSE_DATA),
    policyFile: path(environment.QUARTIERLOTSE_POLICY),
    idleSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : undefined,
    devServer: server ? (originOf(server) ?? undefined) : undefined,
  }
}
