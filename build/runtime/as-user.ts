import type { SpawnOptions } from 'node:child_process'
import { PROJECT } from './paths.ts'
import type { RunAs } from './types.ts'

export type Launch = {
  readonly command: string
  readonly args: readonly string[]
  readonly options: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>
}

/** Mounts $1 at $2, for this process tree only, and goes on as user $3:$4 in folder $5. */
const ENTER = `mount --bind "$1" "$2" && cd "$5" && user="--reuid=$3 --regid=$4"
  shift 5 && exec setpriv $user --clear-groups -- "$@"`

/**
 * What to spawn so that a command runs as another user. Where the project lies below a folder that this user may not
 * enter (root's home, most often), the command sees it at a second place, in a mount namespace of its own: nothing
 * about the machine's files or permissions changes.
 */
export function launchAs(runAs: RunAs | undefined, launch: Launch): Launch {
  if (!runAs) return launch
  const { view } = runAs
  const { command, args, options } = launch
  if (!view) return { command, args, options: { ...options, uid: runAs.uid, gid: runAs.gid } }
  const moved = (text: string) => text.replaceAll(PROJECT, view)
  const env = Object.entries(options.env ?? process.env).map(([name, value]) => [name, moved(value ?? '')])
  const inside = [moved(command), ...args.map(moved)]
  const place = [PROJECT, view, String(runAs.uid), String(runAs.gid), moved(String(options.cwd ?? '/'))]
  return {
    command: 'unshare',
    args: ['--mount', 'sh', '-c', ENTER, 'sh', ...place, ...inside],
    options: { cwd: '/', env: Object.fromEntries(env) },
  }
}
