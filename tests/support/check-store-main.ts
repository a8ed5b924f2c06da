import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { Acknowledged, type Findings } from './acknowledged.ts'
import { realKeyOf } from './real-keys.ts'
import { checkStoreFile } from './store-check.ts'

// Run by real-profile.ts in a process of its own, because Playwright cannot load the addon: opens the store of a folder
// as the next start would, and looks for the acknowledged writes that come in by standard input.
const [folder = ''] = process.argv.slice(2)
const acknowledged = Acknowledged.array().parse(JSON.parse(readFileSync(0, 'utf8')))

function missing(db: Database): Acknowledged[] {
  const notes = {
    person: db.prepare<[string], { note: string }>('SELECT note FROM person WHERE id = ?'),
    contact: db.prepare<[string], { note: string }>('SELECT note FROM contact WHERE id = ?'),
  }
  const draft = db.prepare<[string], { number: number }>(
    "SELECT form_values ->> 'number' AS number FROM draft WHERE form = 'fault' AND subject = ?",
  )
  return acknowledged.filter((one) => {
    if (one.kind === 'refused') return true
    if (one.kind === 'draft') return (draft.get(one.subject)?.number ?? 0) < one.number
    return notes[one.kind].get(one.id)?.note !== one.note
  })
}

let lost: Acknowledged[] = []
const found = checkStoreFile(join(folder, 'quartierlotse.db'), await realKeyOf(folder), (db) => {
  lost = missing(db)
})
process.stdout.write(JSON.stringify({ lost, ...found } satisfies Findings))
