import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Text of one of the source files here that are plain JavaScript on purpose. */
export function appSource(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
}

/** Writes a minimal app folder around such a file. */
export async function writeAppFolder(folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'main.js'), appSource(name))
  const manifest = { name: name.replace('.ts', ''), version: '1.0.0', type: 'module', main: 'main.js' }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
}
