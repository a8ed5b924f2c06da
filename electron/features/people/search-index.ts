import type { PersonId } from '../../../shared/ids.ts'
import { type KeyedPerson, keyForms, keyQuery } from '../../../shared/name-keys.ts'
import { nameOrder, SAME_PLACE } from '../../../shared/name-order.ts'
import { type NamedPerson, type QueryChunk, type QueryWord, searchForms, searchQuery } from '../../../shared/names.ts'
import type { Store } from '../../store/store.ts'

const quoted = (form: string) => `"${form.replaceAll('"', '""')}"`

function anyOf(forms: readonly string[]): string {
  return `(${forms.map((form) => `${quoted(form)}*`).join(' OR ')})`
}

/** FTS5 expression for one of these keys. */
export function anyKey(keys: readonly string[]): string {
  return `(${keys.map(quoted).join(' OR ')})`
}

/** FTS5 expression over the keys of what was typed, for when nothing begins or sounds like it; null when no key counts. */
export function keyExpression(text: string): string | null {
  return keyQuery(text)?.map(anyKey).join(' AND ') ?? null
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

type Entry = { row: bigint; id: PersonId; written: string; sounding: string; keys: string }

/** Keeps both full-text tables in step with the persons; runs in the transaction that writes the person. */
export function personSearchIndex({ db }: Pick<Store, 'db'>) {
  const insert = db.prepare<[Omit<Entry, 'keys'>]>(
    'INSERT INTO person_search (rowid, person_id, written, sounding) VALUES (@row, @id, @written, @sounding)',
  )
  const insertKeys = db.prepare<[Pick<Entry, 'row' | 'id' | 'keys'>]>(
    'INSERT INTO person_keys (rowid, person_id, keys) VALUES (@row, @id, @keys)',
  )
  const remove = db.prepare<[bigint, bigint, PersonId]>('DELETE FROM person_search WHERE rowid BETWEEN ? AND ? AND person_id = ?')
  const removeKeys = db.prepare<[bigint, bigint, PersonId]>('DELETE FROM person_keys WHERE rowid BETWEEN ? AND ? AND person_id = ?')
  const taken = db.prepare<[bigint, bigint], bigint>('SELECT rowid FROM person_search WHERE rowid BETWEEN ? AND ?').pluck().safeIntegers()

  function freeRow(first: bigint): bigint {
    const others = new Set(taken.all(first, first + SAME_PLACE))
    let row = first
    while (others.has(row)) row += 1n
    if (row > first + SAME_PLACE) throw new Error('no room for another person of this name')
    return row
  }

  return {
    put: (id: PersonId, person: KeyedPerson) => {
      const { written, sounding } = searchForms(person)
      const row = freeRow(nameOrder(person, id))
      insert.run({ row, id, written: written.join(' '), sounding: sounding.join(' ') })
      insertKeys.run({ row, id, keys: keyForms(person).join(' ') })
    },
    /** @param person as put there: the name says where to look */
    take: (id: PersonId, person: Pick<NamedPerson, 'familyName' | 'givenNames'>) => {
      const first = nameOrder(person, id)
      remove.run(first, first + SAME_PLACE, id)
      removeKeys.run(first, first + SAME_PLACE, id)
    },
  }
}
