import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Something of the machine that the project uses, and the Debian package that brings it. */
export type Need = { readonly kind: 'library' | 'command' | 'fonts'; readonly name: string; readonly package: string }

function library(name: string, debian: string): Need {
  return { kind: 'library', name, package: debian }
}

function command(name: string, debian: string): Need {
  return { kind: 'command', name, package: debian }
}

/** What an Electron window needs to open. */
export const WINDOW_NEEDS: readonly Need[] = [
  library('libgtk-3.so.0', 'libgtk-3-0'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2'),
  library('libgbm.so.1', 'libgbm1'),
  library('libXss.so.1', 'libxss1'),
  library('libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'),
  library('libcups.so.2', 'libcups2'),
  library('libdrm.so.2', 'libdrm2'),
  library('libXtst.so.6', 'libxtst6'),
  library('libnotify.so.4', 'libnotify4'),
]

/** What tests and demo need on top: a display of their own, tools that read printed PDFs, fonts that show all names. */
export const HEADLESS_NEEDS: readonly Need[] = [
  command('Xvfb', 'xvfb'),
  command('dbus-daemon', 'dbus'),
  command('pdftotext', 'poppler-utils'),
  command('qpdf', 'qpdf'),
  { kind: 'fonts', name: 'truetype/dejavu/DejaVuSans.ttf', package: 'fonts-dejavu-core' },
  { kind: 'fonts', name: 'truetype/noto/NotoSans-Regular.ttf', package: 'fonts-noto-core' },
]

export const UNPACK_NEEDS: readonly Need[] = [command('unzip', 'unzip')]

export const COMPILE_NEEDS: readonly Need[] = [command('g++', 'g++'), command('make', 'make'), command('python3', 'python3')]

/** Those needs that this machine does not meet. */
export function missingNeeds(needs: readonly Need[]): Need[] {
  const libraries = knownLibraries()
  return needs.filter(({ kind, name }) => {
    // Without an index of libraries nothing can be said here; `ensureLinked` has the last word anyway.
    if (kind === 'library') return libraries.size > 0 && !libraries.has(name)
    if (kind === 'fonts') return !existsSync(join('/usr/share/fonts', name))
    return !isOnPath(name)
  })
}

function knownLibraries(): Set<string> {
  const { stdout } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' })
  return new Set([...(stdout ?? '').matchAll(/^\t(\S+) \(/gm)].map(([, name]) => name ?? ''))
}

function isOnPath(name: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/bin']
  return folders.some((folder) => existsSync(join(folder, name)))
}

/** Library names out of what `ldd` prints about an executable, for example `libgtk-3.so.0 => not found`. */
export function unresolvedLibraries(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].flatMap(([, name]) => (name ? [name] : []))
}
