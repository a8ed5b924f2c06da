import { nestedIn } from '../hsds/nesting.ts'
import type { Table } from '../hsds/table.ts'
import { HSDS_TABLES, tableNamed } from '../hsds/tables.ts'
import { AS_JSON, AS_TEXT } from '../import/flatten.ts'
import type { WorkStep } from '../long-work.ts'
import type { ExportRepository, StoredRow } from './repository.ts'

const PAGE = 200
/** Columns that HSDS wants numbers in and packages hold text in. */
const NUMBERS = ['extension', 'latitude', 'longitude']
/** Properties without which an entry of HSDS JSON is none; beyond those that a row has to have anyway. */
const METADATA_WANTS = ['last_action_date', 'last_action_type', 'field_name', 'previous_value', 'replacement_value', 'updated_by']
/** An organisation inside an offer is shown without its other offers and places, which stand in entries of their own. */
const LEFT_OUT = ['organization services', 'organization locations', 'service_at_location service']

type Entry = Record<string, unknown>

function wanted(table: Table): string[] {
  if (table.name === 'metadata') return METADATA_WANTS
  return Object.entries(table.columns).flatMap(([column, { need, refersTo }]) => (need === 'may' || refersTo ? [] : [column]))
}

function isPlainNumber(text: string): boolean {
  return /^\d{1,15}(\.\d+)?$/.test(text) && String(Number(text)) === text
}

function set(entry: Entry, column: string, value: string | number): void {
  if (typeof value === 'string' && NUMBERS.includes(column)) {
    if (isPlainNumber(value)) entry[column] = Number(value)
    else entry[`${column}${AS_TEXT}`] = value
  } else entry[column] = value
}

function extraValue(key: string, text: string): [string, unknown] {
  return key.endsWith(AS_JSON) ? [key.slice(0, -AS_JSON.length), JSON.parse(text)] : [key, text]
}

/** A row by itself, as HSDS writes it in JSON. */
function flat(table: Table, { values, extra }: StoredRow): Entry {
  const entry: Entry = {}
  for (const column of Object.keys(table.columns)) {
    const value = values[column]
    if (value !== null && value !== undefined) set(entry, column, value)
  }
  for (const [key, text] of Object.entries(extra)) {
    if (Object.hasOwn(table.columns, key)) set(entry, key, text)
    else entry[extraValue(key, text)[0]] = extraValue(key, text)[1]
  }
  // HSDS knows two kinds of addresses besides, and this is the one of an address that does not say.
  for (const column of wanted(table)) entry[column] ??= column === 'address_type' ? 'physical' : ''
  return entry
}

/**
 * Entries of HSDS 3.0 JSON. A document is a page as the API answers it: all offers in full under `contents`, each valid
 * against the official schema of a service; what belongs to no offer follows in lists by table, so that nothing is lost.
 */
export function jsonDocuments(repository: ExportRepository) {
  const written = new Set<string>()

  function nest(table: Table, row: StoredRow): Entry {
    const id = String(row.values.id)
    written.add(`${table.name} ${id}`)
    const entry = flat(table, row)
    for (const nested of nestedIn(table.name).values()) {
      const inner = tableNamed(nested.table)
      if (!inner || LEFT_OUT.includes(`${table.name} ${nested.key}`)) continue
      if (nested.how === 'many') {
        const rows = repository.inside(nested, table.name, id)
        if (rows.length > 0) entry[nested.key] = rows.map((one) => nest(inner, one))
        continue
      }
      const link = row.values[nested.by]
      const target = typeof link === 'string' ? repository.one(nested.table, link) : null
      if (target) entry[nested.key] = nest(inner, target)
    }
    return entry
  }

  async function whole(step: WorkStep): Promise<Buffer> {
    const service = tableNamed('service')
    if (!service) throw new Error('no table of services')
    const parts: Buffer[] = []
    const add = (text: string) => parts.push(Buffer.from(text))
    let count = 0
    async function list(table: Table, entryOf: (row: StoredRow) => Entry | null): Promise<void> {
      let first = true
      let last = ''
      for (;;) {
        const rows = repository.page(table.name, last, PAGE)
        if (rows.length === 0) return
        const texts = rows.flatMap((row) => {
          const entry = entryOf(row)
          return entry ? [JSON.stringify(entry)] : []
        })
        if (texts.length > 0) add(`${first ? '\n' : ',\n'}${texts.join(',\n')}`)
        if (table === service) count += texts.length
        first &&= texts.length === 0
        last = String(rows.at(-1)?.values.id)
        await step(written.size)
      }
    }
    add('{"contents":[')
    await list(service, (row) => nest(service, row))
    add(
      `],\n"total_items":${count},"total_pages":1,"page_number":1,"size":${count},"first_page":true,"last_page":true,"empty":${count === 0}`,
    )
    for (const table of HSDS_TABLES) {
      if (table === service) continue
      add(`,\n"${table.file.replace('.csv', '')}":[`)
      await list(table, (row) => (written.has(`${table.name} ${row.values.id}`) ? null : flat(table, row)))
      add(']')
    }
    add('}\n')
    return Buffer.concat(parts)
  }

  return {
    whole,
    /** One offer in full; null when there is none with this id. */
    single: (id: string): Buffer | null => {
      const table = tableNamed('service')
      const row = repository.one('service', id)
      return table && row ? Buffer.from(`${JSON.stringify(nest(table, row), null, 2)}\n`) : null
    },
  }
}
