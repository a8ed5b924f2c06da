import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { PackedFile } from './csv-package.ts'

/** Always the same date, so that the same directory gives the same file; 1980 is where dates of zip files begin. */
const MADE = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/** A zip file of files with plain names. */
export async function zipOf(files: readonly PackedFile[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { name, content } of files) zip.addBuffer(content, name, MADE)
  zip.end()
  return buffer(zip.outputStream)
}
