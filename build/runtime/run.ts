import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { launchAs } from './as-user.ts'
import { PlainStop } from './console.ts'
import type { RunAs } from './types.ts'

export type RunOptions = {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Another user to run as; only root can do that. */
  readonly runAs?: RunAs | undefined
  /** `quiet` keeps the output, `tee` shows and keeps it, `visible` hands the terminal over (output stays empty). */
  readonly output?: 'quiet' | 'tee' | 'visible'
  readonly timeoutSeconds?: number
}

export type Outcome = { readonly code: number; readonly output: string }

/**
 * Runs a command to its end.
 *
 * @returns exit code (127: could not be started, 124: took too long, 128: ended by a signal) and what it printed
 */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { cwd, env, runAs, output = 'quiet', timeoutSeconds } = options
  const launch = launchAs(runAs, { command, args, options: { ...(cwd ? { cwd } : {}), ...(env ? { env } : {}) } })
  const stdio: StdioOptions = output === 'visible' ? 'inherit' : ['ignore', 'pipe', 'pipe']
  const child = spawn(launch.command, launch.args, { ...launch.options, stdio })
  const printed = collect(child, output === 'tee')
  const relay = relaySignals(child)
  let late = false
  const timer = timeoutSeconds && setTimeout(() => (late = child.kill('SIGKILL')), timeoutSeconds * 1000)
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      printed.push(error.message)
      resolve(127)
    })
    child.on('close', (exitCode) => resolve(late ? 124 : (exitCode ?? 128)))
  })
  if (timer) clearTimeout(timer)
  relay.stop()
  return { code, output: printed.join('') }
}

function collect(child: ChildProcess, show: boolean): string[] {
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed.push(text)
      if (show) process.stdout.write(text)
    })
  }
  return printed
}

/** While a child runs, an interrupt ends the child first; the script then stops, past its own clean-up. */
function relaySignals(child: ChildProcess): { stop: () => void } {
  let interrupted = false
  const relay = (signal: NodeJS.Signals) => {
    interrupted = true
    child.kill(signal)
  }
  process.on('SIGINT', relay).on('SIGTERM', relay)
  return {
    stop: () => {
      process.off('SIGINT', relay).off('SIGTERM', relay)
      if (interrupted) throw new PlainStop('Interrupted.')
    },
  }
}
