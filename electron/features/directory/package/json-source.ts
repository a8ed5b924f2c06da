import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { filePieces } from './file-pieces.ts'
import { LIMITS } from './limits.ts'
import { type PackageDocument, type PackageSource, unreadable } from './source.ts'

/** One file by itself, looked at and not read yet. Errors: `import_unreadable`. */
export async function fileDocument(path: string, limits: { readonly file: number } = LIMITS): Promise<PackageDocument> {
  const { size } = await stat(path).catch(() => {
    throw unreadable('not_readable')
  })
  if (size > limits.file) throw unreadable('too_large')
  return { file: basename(path), size, read: filePieces(path, size) }
}

/** A directory as one JSON document. Errors: `import_unreadable`. */
export async function jsonSource(path: string): Promise<PackageSource> {
  const document = await fileDocument(path)
  return { name: document.file, files: [], documents: [document], ignored: [], close: () => {} }
}
