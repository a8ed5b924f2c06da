import { statSync } from 'node:fs'
import { TOPICS } from '../../shared/value-lists.ts'
import { createApp } from '../support/app.ts'
import { allRows, saved, takeOver } from '../support/directory-files.ts'
import { writeFolder } from '../support/hsds-package.ts'
import { manyOffers } from '../support/many-offers.ts'
import { type Figure, p95, timed } from './figure.ts'
import { randomOf } from './random.ts'

const OFFERS = 20_000
const FRAME_MS = 16
const ANY = { text: '', topic: null, language: '', quarter: '' } as const
const TYPED = ['schuldnerberatung', 'kindern', 'häuser mieten', 'sprachcafé nord', 'muell strasse', 'antrag formular', 'jugend', 'beratung']

/** What a counsellor asks, letter by letter and filter by filter. */
function asked(random: ReturnType<typeof randomOf>) {
  const byText = TYPED.flatMap((text) => Array.from(text, (_, end) => ({ ...ANY, text: text.slice(0, end + 1) })))
  const byNeed = Array.from({ length: 100 }, () => ({
    ...ANY,
    text: random.chance(40) ? random.pick(TYPED) : '',
    topic: random.chance(70) ? random.pick(TOPICS) : null,
    language: random.chance(40) ? random.pick(['ukr', 'arb', 'tur']) : '',
    quarter: random.chance(60) ? random.pick(['Nordstadt', 'Südhang', 'Mühlbach']) : '',
    nearby: random.chance(50),
    age: random.chance(30) ? 10 + random.below(50) : null,
    targetGroup: random.chance(15) ? ('familien' as const) : null,
    free: random.chance(30),
    stepFree: random.chance(30),
    childcare: random.chance(20),
    freePlace: random.chance(20),
    openNow: random.chance(20),
  }))
  return [ANY, ...byText, ...byNeed]
}

/** Search over 20,000 offers against the time of one frame; and a directory of that size out and in again. */
export async function offerFigures(): Promise<Figure[]> {
  const random = randomOf(11)
  const app = createApp()
  const other = createApp()
  const told = (text: string) => process.stderr.write(`  ${text}\n`)
  const reading = await timed(() => takeOver(app, 'folder', writeFolder(app.folder, manyOffers(random, OFFERS))))
  told(`${OFFERS} offers read and taken over in ${Math.round(reading)} ms`)
  const first = await timed(() => app.call('directory', 'search', ANY))
  told(`first search after it: ${Math.round(first)} ms`)
  const times: number[] = []
  for (const wanted of asked(random)) times.push(await timed(() => app.call('directory', 'search', wanted)))
  const before = JSON.stringify(allRows(app))
  for (const [format, from] of [
    ['hsds_zip', 'zip'],
    ['hsds_json', 'json'],
  ] as const) {
    const target = format === 'hsds_zip' ? other : createApp()
    let path = ''
    const out = await timed(async () => {
      path = await saved(app, format, `out.${from}`)
    })
    const back = await timed(() => takeOver(target, from, path))
    if (JSON.stringify(allRows(target)) !== before) throw new Error(`the directory does not come back by ${format}`)
    told(
      `${format}: ${(statSync(path).size / 1e6).toFixed(1)} MB out in ${Math.round(out)} ms, in again in ${Math.round(back)} ms, the same`,
    )
    target.close()
  }
  app.close()
  const value = p95(times)
  return [{ name: 'offer-search', value, unit: 'ms', reference: 'frame-16ms', ratio: value / FRAME_MS, limit: 1 }]
}
