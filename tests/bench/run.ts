import '../support/raw-imports.ts'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Figure, isOver, lineOf } from './figure.ts'

const { positionals, values: asked } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
})
// These load the app from its sources, which takes the hook above.
const { OTHER_FIGURES, STORE_FIGURES, WINDOW_FIGURES } = await import('./figures.ts')
const { cachedStore } = await import('./store-cache.ts')
const { openLarge } = await import('./open-large.ts')
const { fillCalendarYear } = await import('./calendar-year-rows.ts')
const { starter } = await import('./electron-run.ts')

const wanted = ({ names }: { names: readonly string[] }) => asked.only === undefined || names.includes(asked.only)
const ofCalendar = ({ names }: { names: readonly string[] }) => names.some((name) => name.startsWith('calendar-'))
const effort = { quick: asked.quick }
let over = false
let told = 0

function tell(figures: readonly Figure[]): void {
  for (const figure of figures) {
    if (asked.only !== undefined && asked.only !== figure.name) continue
    process.stdout.write(`${lineOf(figure)}\n`)
    over ||= isOver(figure)
    told += 1
  }
}

async function measure(): Promise<void> {
  const made = cachedStore(positionals[0] ?? '')
  if (!made) throw new Error('the large store is missing')
  const folder = mkdtempSync(join(tmpdir(), 'quartierlotse-bench-'))
  try {
    // Measuring writes, so it works on a copy.
    const data = join(folder, 'data')
    cpSync(made.data, data, { recursive: true })
    if ([...WINDOW_FIGURES, ...STORE_FIGURES].filter(ofCalendar).some(wanted)) {
      const filling = openLarge({ ...made, data })
      fillCalendarYear(filling, made.day)
      filling.close()
    }
    const windows = starter(data)
    for (const each of WINDOW_FIGURES.filter(wanted)) tell(await each.measure(windows, { ...effort, day: made.day }))
    windows.close()
    const large = openLarge({ ...made, data })
    for (const each of STORE_FIGURES.filter(wanted)) tell(await each.measure({ ...large, made }, { ...effort, day: made.day }))
    large.close()
    for (const each of OTHER_FIGURES.filter(wanted)) tell(await each.measure(null, { ...effort, day: made.day }))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

await measure()
if (told === 0) process.stderr.write(`There is no figure "${asked.only}".\n`)
process.exitCode = over || told === 0 ? 1 : 0
