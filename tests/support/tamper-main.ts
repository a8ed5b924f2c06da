import { join } from 'node:path'
import { realKeyOf } from './real-keys.ts'
import { tamperFile } from './tampered.ts'

// Run by real-profile.ts in a process of its own: somebody with the key and another tool makes opening a record look like
// a mere hit of a search. Prints the number of the entry.
const [folder = ''] = process.argv.slice(2)
let changed = 0
tamperFile(join(folder, 'quartierlotse.db'), await realKeyOf(folder), (raw) => {
  const entry = raw.prepare<[], { seq: number }>("SELECT min(seq) AS seq FROM access_log WHERE procedure = 'people.get'").get()
  changed = raw.prepare("UPDATE access_log SET procedure = 'people.search' WHERE seq = ?").run(entry?.seq).changes && (entry?.seq ?? 0)
})
process.stdout.write(String(changed))
