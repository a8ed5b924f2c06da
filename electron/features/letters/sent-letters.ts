import { toInstant } from '../../../shared/dates.ts'
import type { Workplace } from '../workplace.ts'
import type { KeptDocument } from './recent-documents.ts'
import { sentRepository } from './sent-repository.ts'
import { packSheet, sheetHash } from './sheet-pack.ts'

/** Keeps letters as they were sent, from the first time that they go to paper or into a file. */
export function sentLetters({ store, clock, newId, staff }: Workplace) {
  const repository = sentRepository(store)

  /** What went to paper once is kept; what goes there again is a copy of it. */
  return ({ letters = [], copyOf }: KeptDocument, printed: boolean): void => {
    const at = toInstant(clock.now())
    store.transaction(() => {
      for (const { html, ...letter } of letters) {
        if (!repository.find(letter.id)) {
          repository.insert({ ...letter, sheet: packSheet(html), sheetHash: sheetHash(html), madeAt: at, staffId: staff.id })
        } else if (printed) repository.insertCopy({ id: newId(), letterId: letter.id, at, staffId: staff.id })
      }
      if (copyOf) repository.insertCopy({ id: newId(), letterId: copyOf, at, staffId: staff.id })
    })
  }
}
