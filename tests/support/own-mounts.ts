import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './data-files.ts'

/** How a process gets mounts of its own: as root, or as the root of a user namespace of its own. */
const WAYS = [
  { enter: ['--mount'], follow: ['--mount'] },
  { enter: ['--user', '--map-root-user', '--mount'], follow: ['--user', '--preserve-credentials', '--mount'] },
] as const
const way =
  process.platform === 'linux'
    ? WAYS.find(({ enter }) => spawnSync('unshare', [...enter, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0)
    : undefined

/** Whether this machine lets a test have mounts of its own; containers without privileges do not. */
export const mountable = way !== undefined

/**
 * Mounts that only this test and the processes it starts can see: disks that are full, read-only or pulled out, without
 * changing anything on the machine.
 */
export async function ownMounts() {
  if (!way) throw new Error('no mounts here')
  const holder = spawn('unshare', [...way.enter, 'sh', '-c', 'echo ready; exec sleep infinity'], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void holder.kill('SIGKILL'))
  await new Promise((done) => holder.stdout.once('data', done))
  const folder = join(temporaryFolder(), 'data')
  const kept = join(temporaryFolder(), 'kept')
  for (const made of [folder, kept]) mkdirSync(made)
  const inside = (command: readonly string[]) => ['nsenter', `--target=${holder.pid}`, ...way.follow, '--', ...command]

  function run(...command: string[]): void {
    const [program = '', ...args] = inside(command)
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`)
  }
  return {
    /** Where the disk appears to processes that are started with `inside`. */
    folder,
    /** The same place as this process can reach it. */
    seen: `/proc/${holder.pid}/root${folder}`,
    inside,
    /** An empty disk of this many kilobytes. */
    small: (kilobytes: number) => run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', folder),
    /** A stick: what is on it stays when it is pulled out. */
    plugIn: () => run('mount', '--bind', kept, folder),
    pullOut: () => run('umount', '--lazy', folder),
    /** The place where the stick's content stays. */
    kept,
    writeProtect: () => run('mount', '-o', 'remount,bind,ro', folder),
  }
}
