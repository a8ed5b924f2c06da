import Database from 'better-sqlite3-multiple-ciphers'
import { personSearch } from '../../electron/features/people/search-query.ts'
import { type Figure, p95, timed } from './figure.ts'
import type { OpenLarge } from './open-large.ts'
import { randomOf } from './random.ts'
import type { LargeStore } from './store-cache.ts'

const PEOPLE = 60
const MOST_LETTERS = 10
const FRAME_MS = 16
const NOW = '2026-11-24T09:00'
const HITS = 51

/** What the search box holds after each key when people of the store are looked for, from the first letter on. */
function typed({ store }: OpenLarge): string[] {
  const random = randomOf(7)
  const some = store.db.prepare<[number], { family: string; given: string; script: string }>(
    'SELECT family_name AS family, given_names AS given, original_script AS script FROM person WHERE rowid = ?',
  )
  const count = store.db.prepare<[], { last: number }>('SELECT max(rowid) AS last FROM person').get()?.last ?? 1
  return Array.from({ length: PEOPLE }).flatMap((_, index) => {
    const person = some.get(1 + random.below(count))
    if (!person) return []
    const { family, given, script } = person
    const text = index % 6 === 5 && script ? script : index % 2 ? `${given} ${family}` : `${family.slice(0, 5)} ${given}`
    const letters = [...text.toLocaleLowerCase('de')].slice(0, MOST_LETTERS)
    return letters.map((_letter, end) => letters.slice(0, end + 1).join(''))
  })
}

/** Search as typed through the router, against the same statements on the same pages without encryption. */
export async function searchFigures(large: OpenLarge, { plain }: LargeStore): Promise<Figure[]> {
  const db = new Database(plain, { readonly: true })
  const bare = personSearch(db)
  const [desk] = large.desks
  const texts = typed(large)
  const own: number[] = []
  const reference: number[] = []
  for (const text of texts.slice(0, 100)) await desk('people', 'search', { text })
  for (const text of texts) {
    reference.push(await timed(() => bare(text, NOW, HITS)))
    own.push(await timed(() => desk('people', 'search', { text })))
  }
  db.close()
  const value = p95(own)
  return [
    { name: 'search', value, unit: 'ms', reference: 'same-query-unencrypted', ratio: value / p95(reference), limit: 2 },
    { name: 'search-frame', value, unit: 'ms', reference: 'frame-16ms', ratio: value / FRAME_MS, limit: 1 },
  ]
}
