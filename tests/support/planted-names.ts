import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Files whose name or bytes hold one of the texts, as UTF-8 or UTF-16, whole or as Base64.
 * @param without parts of paths that are not looked at: folders that people chose to save into, and those of the test tool
 */
export function filesHolding(folder: string, texts: readonly string[], without: readonly string[] = []): string[] {
  const needles = texts.flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1)),
  ])
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    if (without.some((part) => path.includes(part)) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return false
    const bytes = readFileSync(path)
    return needles.some((needle) => bytes.includes(needle) || name.includes(needle.toString()))
  })
}
