import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { lastLines, PlainStop } from './console.ts'
import { fillFolder, isFinished } from './finished.ts'
import { downloadPackage } from './npm-package.ts'
import { cacheFolder, PROJECT } from './paths.ts'
import { NODE_HEADERS } from './pins.ts'
import { run } from './run.ts'

/**
 * The C headers of Node, as node-gyp wants them: a folder that holds `include/node`. Those beside an installed Node of
 * the right line are used as they are; else they are fetched through npm, because nodejs.org may be out of reach.
 */
export async function nodeHeaders(): Promise<string> {
  const installed = candidates().find((prefix) => headersMajor(prefix) === NODE_HEADERS.major)
  if (installed) return installed
  const folder = join(cacheFolder(), NODE_HEADERS.package.replace('@', '-'))
  if (!isFinished(folder)) {
    await fillFolder(folder, { package: NODE_HEADERS.package }, async (draft) => {
      const tarball = await downloadPackage(NODE_HEADERS, draft)
      const { code, output } = await run('tar', [
        '-xzf',
        tarball,
        '-C',
        draft,
        '--strip-components=1',
        '--exclude=openssl',
        NODE_HEADERS.folder,
      ])
      if (code !== 0) throw new PlainStop(`tar could not unpack the headers of Node:\n${lastLines(output, 12)}`)
      await rm(tarball)
    })
  }
  return folder
}

/** Prefixes of every Node on the PATH except the one in node_modules, which comes without headers. */
function candidates(): string[] {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((file) => !file.startsWith(PROJECT) && existsSync(file))
  return [...onPath.map((file) => dirname(dirname(realpathSync(file)))), '/usr', '/usr/local']
}

function headersMajor(prefix: string): number | undefined {
  const folder = join(prefix, 'include/node')
  const needed = ['node_version.h', 'node_api.h', 'common.gypi', 'config.gypi'].map((name) => join(folder, name))
  if (!needed.every((file) => existsSync(file))) return undefined
  const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(join(folder, 'node_version.h'), 'utf8'))
  return Number(major?.[1])
}
