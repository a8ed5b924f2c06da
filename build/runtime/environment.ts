import type { Runtime } from './types.ts'

const PASSED_ON = /^(PATH|LANG|LC_\w+|TZ|TERM|CI|FORCE_COLOR|NO_COLOR|DEBUG|PWDEBUG|NODE_EXTRA_CA_CERTS)$/

/**
 * Environment for test runs: little of the caller's, so that results do not depend on whose machine it is.
 *
 * @param own what this run sets itself, for example DISPLAY and HOME
 */
export function testEnvironment(runtime: Runtime, own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const passedOn = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name))
  return { ...Object.fromEntries(passedOn), ...runtimeVariables(runtime), ...own }
}

/** Environment for starting the app for its user: everything except what npm adds for its scripts. */
export function userEnvironment(runtime: Runtime): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE$|NODE_OPTIONS$)/.test(name))
  return { ...Object.fromEntries(own), ...runtimeVariables(runtime) }
}

/** How the app and its tests learn what was prepared; a packaged app looks at none of these. */
function runtimeVariables(runtime: Runtime): Record<string, string> {
  return {
    QUARTIERLOTSE_ELECTRON: runtime.electronPath,
    QUARTIERLOTSE_SANDBOX: runtime.sandbox ? '1' : '0',
    ...(runtime.nativeBinding ? { QUARTIERLOTSE_NATIVE_BINDING: runtime.nativeBinding } : {}),
  }
}
