import { dirname } from 'node:path'
import { say } from './console.ts'
import { withDisplay } from './display.ts'
import { isRoot, PROJECT, tool } from './paths.ts'
import { sandboxProblem } from './sandbox-probe.ts'
import type { RunAs } from './types.ts'
import { unprivilegedUser, withPrivateHome } from './user.ts'

type Seat = { readonly sandbox: boolean; readonly runAs?: RunAs }

/** Decides as whom Electron runs, finds out whether its sandbox works there, and says both. */
export async function takeSeat(electronPath: string, nativeBinding: string | undefined, headless: boolean): Promise<Seat> {
  const user = headless && isRoot() ? await stepDown(electronPath, nativeBinding) : undefined
  const runAs = typeof user === 'object' ? user : undefined
  const problem = typeof user === 'string' ? user : await tryOut(electronPath, runAs, headless)
  const seat = { sandbox: problem === undefined, ...(runAs ? { runAs } : {}) }
  const whose = runAs ? `as the unprivileged user ${runAs.name}` : isRoot() ? 'as root' : 'as the current user'
  say(
    seat.sandbox
      ? `Chromium's sandbox is on; Electron runs ${whose}.`
      : `Chromium's sandbox is OFF (--no-sandbox is given from outside); Electron runs ${whose}: ${problem}.`,
  )
  return seat
}

function stepDown(electronPath: string, nativeBinding: string | undefined): Promise<RunAs | string> {
  const project = ['package.json', 'build', 'tests', 'node_modules'].map((name) => `${PROJECT}/${name}`)
  return unprivilegedUser([...project, tool('playwright'), electronPath, dirname(electronPath), ...(nativeBinding ? [nativeBinding] : [])])
}

function tryOut(electronPath: string, runAs: RunAs | undefined, headless: boolean): Promise<string | undefined> {
  if (process.platform !== 'linux') return Promise.resolve(undefined)
  if (isRoot() && !runAs) return Promise.resolve('the sandbox refuses to run as root')
  return withPrivateHome(runAs, (home) => {
    // On the user's own display everything else has to stay: X and Wayland find their keys in the real home.
    if (!headless) return sandboxProblem(electronPath, { ...process.env, XDG_CONFIG_HOME: home.XDG_CONFIG_HOME })
    const { PATH, LANG } = process.env
    return withDisplay(runAs, (DISPLAY) => sandboxProblem(electronPath, { PATH, LANG, ...home, DISPLAY }, runAs))
  })
}
