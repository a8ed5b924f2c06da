import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
}

/**
 * Looks for names in the bytes of every file below a folder, in the two encodings that Chromium and SQLite write.
 * @param without parts of paths: folders that people chose to save into, and those of the test tool
 * @returns how many files were read, and `name in file` for each one found
 */
export function findPlanted(folder: string, names: readonly string[], without: readonly string[] = []): { read: number; found: string[] } {
  const files = filesBelow(folder).filter((file) => !without.some((other) => file.includes(other)))
  const found = files.flatMap((file) => {
    const bytes = readFileSync(file)
    return names
      .filter((name) => bytes.includes(Buffer.from(name)) || bytes.includes(Buffer.from(name, 'utf16le')))
      .map((name) => `${name} in ${file.slice(folder.length)}`)
  })
  return { read: files.length, found }
}
