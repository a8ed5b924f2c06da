import type { PersonId } from '../../../shared/ids.ts'
import { type NamedPerson, type QueryChunk, type QueryWord, searchForms, searchQuery } from '../../../shared/names.ts'
import type { Store } from '../../store/store.ts'

/**
 * Row number of a person in the full-text table: the 62 random bits of its UUIDv7, so that it can be found again
 * without a scan and stays the same after a VACUUM.
 */
function rowOf(id: PersonId): bigint {
  return BigInt(`0x${id.replaceAll('-', '').slice(-16)}`) & 0x3fff_ffff_ffff_ffffn
}

function anyOf(forms: readonly string[]): string {
  return `(${forms.map((form) => `"${form.replaceAll('"', '""')}"*`).join(' OR ')})`
}

function matchExpression(chunks: readonly QueryChunk[], word: (word: QueryWord) => string): string {
  return chunks.map((readings) => `(${readings.map((words) => words.map(word).join(' AND ')).join(' OR ')})`).join(' AND ')
}

/**
 * FTS5 expressions for what was typed: `all` also finds other spellings, `direct` only what begins as typed.
 * Null when nothing can be searched for.
 */
export function matchExpressions(text: string): { all: string; direct: string } | null {
  const chunks = searchQuery(text)
  if (chunks.length === 0) return null
  return {
    all: matchExpression(chunks, ({ written, sounding }) => anyOf([...new Set([...written, ...sounding])])),
    direct: matchExpression(chunks, ({ written }) => `written : ${anyOf(written)}`),
  }
}

/** Keeps the full-text table in step with the persons; runs in the transaction that writes the person. */
export function personSearchIndex({ db }: Store) {
  const insert = db.prepare<[{ row: bigint; id: PersonId; written: string; sounding: string }]>(
    'INSERT INTO person_search (rowid, person_id, written, sounding) VALUES (@row, @id, @written, @sounding)',
  )
  const remove = db.prepare<[bigint]>('DELETE FROM person_search WHERE rowid = ?')

  return {
    put: (id: PersonId, person: NamedPerson) => {
      const { written, sounding } = searchForms(person)
      remove.run(rowOf(id))
      insert.run({ row: rowOf(id), id, written: written.join(' '), sounding: sounding.join(' ') })
    },
  }
}
