import { basename } from 'node:path'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../../../shared/result.ts'
import { LIMITS, type Limits } from './limits.ts'
import { type PackageSource, sortFiles, unreadable } from './source.ts'

/** The one question an archive is asked before anything of it is unpacked: what does it claim to become? */
function refuseBomb(entries: readonly Entry[], limits: Limits): void {
  let total = 0
  for (const { compressedSize, uncompressedSize } of entries) {
    total += uncompressedSize
    if (uncompressedSize > limits.file || total > limits.total) throw unreadable('too_large')
    if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio) throw unreadable('zip_bomb')
  }
}

async function entriesOf(zip: ZipFile, limits: Limits): Promise<Entry[]> {
  if (zip.entryCount > limits.files) throw unreadable('too_many_files')
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

/** yauzl refuses names that climb out of the archive; everything else it throws means a damaged file. */
function explain(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  return unreadable(/relative path|absolute path|invalid characters in fileName/.test(error.message) ? 'zip_unsafe_path' : 'zip_damaged')
}

/** Unpacks piece by piece, counting what really comes out: the size an archive claims may be a lie. */
async function* unpack(zip: ZipFile, entry: Entry, limits: Limits): AsyncGenerator<Uint8Array> {
  if (!entry.canDecodeFileData()) throw unreadable('zip_encrypted')
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const piece = Buffer.from(chunk)
      size += piece.length
      if (size > limits.file) throw unreadable('too_large')
      yield piece
    }
  } catch (error) {
    throw explain(error)
  }
}

/** A package as a zip file. Nothing is written to disk. Errors: `import_unreadable`. */
export async function zipSource(path: string, limits: Limits = LIMITS): Promise<PackageSource> {
  const guard = <Value>(work: Promise<Value>) =>
    work.catch((error: unknown) => {
      throw explain(error)
    })
  const zip = await guard(openPromise(path, { autoClose: false, validateEntrySizes: true }))
  try {
    const entries = (await guard(entriesOf(zip, limits))).filter((entry) => !entry.fileName.endsWith('/'))
    refuseBomb(entries, limits)
    const found = entries.map((entry) => ({
      path: entry.fileName,
      size: entry.uncompressedSize,
      read: () => unpack(zip, entry, limits),
    }))
    return { name: basename(path), ...sortFiles(found), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}
