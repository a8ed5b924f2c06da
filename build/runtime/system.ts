import { existsSync } from 'node:fs'
import { lastLines, PlainStop, say, step } from './console.ts'
import { missingNeeds, type Need, unresolvedLibraries } from './needs.ts'
import { isRoot } from './paths.ts'
import { run } from './run.ts'

/**
 * Sees to it that the machine has what is needed: names what is missing, installs it as root on Debian and Ubuntu,
 * otherwise stops with the one command that installs it.
 */
export async function ensureNeeds(needs: readonly Need[]): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = missingNeeds(needs)
  if (missing.length === 0) return
  say(`Missing on this machine: ${missing.map(({ name }) => name).join(', ')}.`)
  const isDebian = existsSync('/usr/bin/apt-get')
  if (isDebian && isRoot()) {
    await updatePackageLists()
    await install(await debianNames(missing))
  } else {
    throw new PlainStop(isDebian ? remedy(await debianNames(missing)) : 'Install these with the package manager of this system.')
  }
  const still = missingNeeds(needs)
  if (still.length > 0) throw new PlainStop(`Still missing after installing: ${still.map(({ name }) => name).join(', ')}.`)
}

/** The last word has the executable itself: every library it is linked with must be found. */
export async function ensureLinked(electronPath: string): Promise<void> {
  if (process.platform !== 'linux') return
  const { output } = await run('ldd', [electronPath])
  const missing = unresolvedLibraries(output)
  if (missing.length > 0) throw new PlainStop(`Electron needs libraries that this machine lacks: ${missing.join(', ')}.`)
}

export function remedy(packages: readonly string[]): string {
  return `Install what is missing with this command, then start again:
  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
}

async function updatePackageLists(): Promise<void> {
  await step('Updating the package lists (apt-get update)', () => apt(['update']))
}

async function install(packages: readonly string[]): Promise<void> {
  const { code, output } = await step(`Installing ${packages.join(' ')} (apt-get install)`, () =>
    apt(['install', '-y', '--no-install-recommends', ...packages]),
  )
  if (code !== 0) throw new PlainStop(`apt-get could not install what is missing:\n${lastLines(output, 15)}`)
}

function apt(args: readonly string[]) {
  return run('apt-get', ['-q', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

/** Newer Debian and Ubuntu releases renamed some libraries for 64-bit time, for example libgtk-3-0t64. */
async function debianNames(needs: readonly Need[]): Promise<string[]> {
  const names = [...new Set(needs.map((need) => need.package))]
  return Promise.all(names.map(async (name) => ((await isKnown(`${name}t64`)) ? `${name}t64` : name)))
}

async function isKnown(name: string): Promise<boolean> {
  if (!name.startsWith('lib')) return false
  const { code, output } = await run('apt-cache', ['show', name])
  return code === 0 && output.includes('Package:')
}
