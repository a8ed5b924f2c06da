import type { Document, SheetSize } from '../../../shared/contract/letters.ts'
import type { LetterId, PersonId, ReceiptId } from '../../../shared/ids.ts'
import type { NewLetter } from './sent-repository.ts'

/** A letter that is kept as soon as it goes to paper, with the whole sheet. */
type UnsentLetter = NewLetter & { readonly html: string }

/** A document with what the printer and the save dialog need. */
export type KeptDocument = Document & {
  readonly html: string
  readonly fileName: string
  readonly size: SheetSize
  /** The numbered sheet that this is, null for anything else. */
  readonly receiptId: ReceiptId | null
  /** The letters in it: none, one, or those of a print run. */
  readonly letters?: readonly UnsentLetter[]
  /** The letter that it prints once more. */
  readonly copyOf?: LetterId
  /** Everybody named in a list, or whom a letter of a print run is to. */
  readonly personIds?: readonly PersonId[]
}

const LIMIT = 5

/**
 * The last few documents, in memory only: print and save work on exactly what was shown, and no file with a person's
 * data ever waits in a temporary folder. Goes with the workplace when the store is locked.
 */
export function recentDocuments() {
  const kept = new Map<string, KeptDocument>()

  return {
    keep: (document: KeptDocument) => {
      kept.set(document.token, document)
      for (const token of kept.keys()) {
        if (kept.size <= LIMIT) return
        kept.delete(token)
      }
    },
    find: (token: string) => kept.get(token) ?? null,
  }
}
export type RecentDocuments = ReturnType<typeof recentDocuments>
