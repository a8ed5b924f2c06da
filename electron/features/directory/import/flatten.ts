import { nestedIn, tableOfKey } from '../hsds/nesting.ts'
import { tableNamed } from '../hsds/tables.ts'
import { unreadable } from '../package/source.ts'

/** One row of one table out of a nested entry: column -> text, as a cell of a CSV file would hold it. */
export type FlatRow = { readonly table: string; readonly cells: ReadonlyMap<string, string> }

type Entry = Readonly<Record<string, unknown>>
/** What a value that is no text becomes, so that the way back out gives the same value. */
export const AS_JSON = '~json'
/** Text in a column that HSDS wants a number in. */
export const AS_TEXT = '_text'

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value === null ? '' : null
}

function ownCell(columns: Readonly<Record<string, unknown>>, key: string, value: unknown): [string, string] {
  const text = textOf(value)
  if (Object.hasOwn(columns, key)) return [key, text ?? JSON.stringify(value)]
  const base = key.endsWith(AS_TEXT) ? key.slice(0, -AS_TEXT.length) : ''
  if (Object.hasOwn(columns, base) && text !== null) return [base, text]
  return typeof value === 'string' ? [key, value] : [`${key}${AS_JSON}`, JSON.stringify(value)]
}

/** The rows of a nested entry, the outer one first. Links that nesting says and nothing else are written out. */
function* flatten(table: string, entry: Entry, given: ReadonlyMap<string, string> = new Map()): Generator<FlatRow> {
  const columns = tableNamed(table)?.columns ?? {}
  const nested = nestedIn(table)
  const cells = new Map<string, string>()
  const inner: [string, Entry, Map<string, string>][] = []
  const id = textOf(entry.id) ?? ''
  for (const [key, value] of Object.entries(entry)) {
    const place = nested.get(key)
    const parts = Array.isArray(value) ? value : [value]
    if (!place || Object.hasOwn(columns, key) || !parts.every(isEntry)) {
      if (place && (value === null || (Array.isArray(value) && value.length === 0))) continue
      const [column, text] = ownCell(columns, key, value)
      if (value !== null || Object.hasOwn(columns, key)) cells.set(column, text)
      continue
    }
    for (const part of parts) {
      const links = new Map<string, string>()
      if (place.how === 'one') cells.set(place.by, textOf(part.id) ?? '')
      else links.set(place.by, id)
      if (place.kind) links.set(place.kind, table)
      inner.push([place.table, part, links])
    }
  }
  for (const [column, text] of given) if (!cells.get(column)) cells.set(column, text)
  yield { table, cells }
  for (const [name, part, links] of inner) yield* flatten(name, part, links)
}

/** The table a nested entry belongs to when nothing around it says so. */
function guess(entry: Entry): string {
  if ('status' in entry || 'organization_id' in entry || 'organization' in entry) return 'service'
  if ('location_type' in entry) return 'location'
  if ('location' in entry || 'location_id' in entry) return 'service_at_location'
  if ('taxonomy' in entry || 'taxonomy_detail' in entry || 'code' in entry) return 'taxonomy_term'
  return 'organization'
}

/** An element of a list in a document. Errors: `import_unreadable` for what is no entry of HSDS. */
export function* rowsOf(key: string | null, value: unknown): Generator<FlatRow> {
  if (!isEntry(value)) throw unreadable('json_unknown')
  const table = key === null || key === 'contents' ? guess(value) : tableOfKey(key)
  if (table) yield* flatten(table, value)
}

/** A document that is one entry. */
export function* rowsOfSingle(entry: Entry): Generator<FlatRow> {
  if (typeof entry.id !== 'string' || typeof entry.name !== 'string') throw unreadable('json_unknown')
  yield* flatten(guess(entry), entry)
}
