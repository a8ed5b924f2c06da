import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { openRawFile } from './raw-file.ts'
import { realKeyOf } from './real-keys.ts'

// Run by real-profile.ts in a process of its own, because Playwright cannot load the addon: counts without any of the app's code.
const [folder = '', login = '', password = ''] = process.argv.slice(2)
const statements = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(0, 'utf8')))
const db = openRawFile(join(folder, 'quartierlotse.db'), await realKeyOf(folder, { login, password }))
const counted = Object.entries(statements).map(([name, sql]) => [name, db.prepare<[], { n: number }>(sql).get()?.n])
db.close()
process.stdout.write(JSON.stringify(Object.fromEntries(counted)))
