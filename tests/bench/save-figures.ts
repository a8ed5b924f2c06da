import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openDatabase } from '../../electron/store/store.ts'
import { PersonId } from '../../shared/ids.ts'
import { type Figure, median, p95, timed } from './figure.ts'
import type { OpenLarge } from './open-large.ts'
import type { Row } from './writer.ts'

/** Until the program is compiled and what is written is in memory. */
const WARM_UP = 300
const PARTS = 3
const FILLED = 20_000

/**
 * A saved contact with its topics, change log and access log through the router, against one insert into the same table
 * by itself: same encryption, same write-ahead log, same fsync at each commit.
 */
export async function saveFigures({ store, desks, folder }: OpenLarge, rounds: number): Promise<Figure[]> {
  const [desk] = desks
  const person = PersonId.parse(store.db.prepare<[], { id: string }>('SELECT id FROM person ORDER BY id LIMIT 1').get()?.id)
  const insert = bareInsert(store.db, folder)
  const own: number[] = []
  const reference: number[] = []
  const contact = {
    personId: person,
    sessionId: null,
    channel: 'telefon',
    first: false,
    topics: ['wohnen'],
    result: 'information',
    minutes: 15,
    note: 'Bescheid gemeinsam gelesen; die Fragen sind geklärt.',
  } as const
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    const bare = await timed(() => insert.one())
    const saved = await timed(() => desk('contacts', 'record', { ...contact, topics: [...contact.topics] }))
    if (round < WARM_UP) continue
    reference.push(bare)
    own.push(saved)
  }
  insert.close()
  // Of parts, because one hiccup of the disk within the whole would decide about it.
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const of = (values: readonly number[]) => p95(values.slice((part * rounds) / PARTS, ((part + 1) * rounds) / PARTS))
    return { value: of(own), ratio: of(own) / of(reference) }
  })
  const value = median(parts.map((part) => part.value))
  const ratio = median(parts.map((part) => part.ratio))
  return [{ name: 'save', value, unit: 'ms', reference: 'bare-insert-same-pragmas', ratio, limit: 3 }]
}

function bareInsert(source: OpenLarge['store']['db'], folder: string): { one: () => void; close: () => void } {
  const db = openDatabase({ file: join(folder, 'bare.db'), key: randomBytes(32), nativeBinding: undefined })
  db.pragma('foreign_keys = OFF')
  const definitions = source
    .prepare<[], { sql: string }>("SELECT sql FROM main.sqlite_schema WHERE tbl_name = 'contact' AND sql IS NOT NULL ORDER BY type DESC")
    .all()
  for (const { sql } of definitions) db.exec(sql)
  const sample = source.prepare<[], Row>('SELECT * FROM contact ORDER BY rowid DESC LIMIT 1').get()
  if (!sample) throw new Error('the large store has no contact')
  const columns = Object.keys(sample)
  const statement = db.prepare<[Row]>(
    `INSERT INTO contact (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const one = () => void statement.run({ ...sample, id: v7() })
  db.transaction(() => {
    for (let row = 0; row < FILLED; row += 1) one()
  })()
  return { one, close: () => db.close() }
}
