import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { lastLines, PlainStop } from './console.ts'
import { isRoot } from './paths.ts'
import type { RunAs } from './types.ts'

const SOCKETS = '/tmp/.X11-unix'

/**
 * Runs something with a virtual display of its own (Xvfb on a free number) and ends the display afterwards.
 *
 * @param use gets the display's name, for example `:3`
 */
export async function withDisplay<Result>(runAs: RunAs | undefined, use: (display: string) => Promise<Result>): Promise<Result> {
  makeSocketFolder()
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const user = runAs ? { uid: runAs.uid, gid: runAs.gid } : {}
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], ...user })
  const end = () => server.kill()
  process.on('exit', end)
  try {
    return await use(`:${await displayNumber(server)}`)
  } finally {
    process.off('exit', end)
    end()
  }
}

/** As `withDisplay`, with several that stand side by side. */
export async function withDisplays<Result>(
  count: number,
  runAs: RunAs | undefined,
  use: (displays: readonly string[]) => Promise<Result>,
): Promise<Result> {
  if (count === 0) return use([])
  return withDisplay(runAs, (first) => withDisplays(count - 1, runAs, (others) => use([first, ...others])))
}

/** Xvfb writes the number it found free to file descriptor 3 as soon as clients can connect. */
function displayNumber(server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaints = ''
    server.stderr?.on('data', (text: Buffer) => (complaints += text))
    server.stdio[3]?.once('data', (text: Buffer) => resolve(text.toString().trim()))
    server.once('error', (error) => reject(new PlainStop(`Xvfb could not be started: ${error.message}`)))
    server.once('exit', () => reject(new PlainStop(`Xvfb ended at once:\n${lastLines(complaints, 5)}`)))
  })
}

/** An unprivileged Xvfb cannot make this folder the way it has to be. */
function makeSocketFolder(): void {
  if (!isRoot()) return
  mkdirSync(SOCKETS, { recursive: true })
  chmodSync(SOCKETS, 0o1777)
}
