import { expect, test } from 'vitest'
import { summonsPaper } from '../../../../electron/features/letters/summons-letter.ts'
import type { HearingOfferContent, SummonsLetterContent } from '../../../../shared/summons-content.ts'
import { SAMPLE_TEXTS } from '../../../../shared/summons-texts.ts'

const HEAD = {
  number: 'GS-B7-20261124-0003',
  office: 'Jobcenter Musterstadt, Geschäftsstelle 3',
  date: '2026-11-24',
  staffName: 'Anna Beispiel',
  person: { name: 'Olena <b>Shevchenko</b>', addressee: 'Olena Shevchenko', street: 'Lindenstraße 4', town: '42275 Musterstadt' },
  site: {
    name: 'Familienzentrum',
    room: 'Raum 3',
    street: 'Angerweg 12',
    town: '42275 Musterstadt',
    phone: '0202 5550100',
    stepFree: true,
  },
  startsAt: '2026-12-08T09:30',
  interpreter: true,
}
const LETTER: SummonsLetterContent = {
  ...HEAD,
  kind: 'aufforderung',
  purpose: 'aktive_leistungen',
  purposeNote: 'Sprachkurs',
  delivery: 'uebergabe_gegen_empfang',
  replaces: '',
  texts: SAMPLE_TEXTS.map(({ kind, version, body, sample }) => ({ kind, version, body, sample })),
}
const OFFER: HearingOfferContent = { ...HEAD, kind: 'anhoerung', summonsNumber: 'GS-B7-20261124-0003', channel: 'aufsuchend' }

function text(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('says in plain words first what the law says after', () => {
  const said = text(summonsPaper(LETTER))
  const [plain = '', legal = ''] = said.split('Meldeaufforderung Nr.')
  for (const words of [
    'Dienstag, 08.12.2026, 09:30 Uhr',
    'Familienzentrum, Raum 3',
    'Welche Hilfen es für Ihren Weg in Arbeit gibt.',
    'Sprachkurs',
    '0202 5550100',
    'Jemand übersetzt für Sie.',
    'Kommen Sie am selben Tag trotzdem.',
  ])
    expect(plain).toContain(words)
  expect(plain).not.toMatch(/§|Rechtsfolge/)
  for (const words of [
    'GS-B7-20261124-0003',
    '§ 59 SGB II in Verbindung mit § 309 SGB III',
    'Vorbereitung aktiver Arbeitsförderungsleistungen',
    'Rechtsfolgenbelehrung',
    'Mustertext',
    'Fassung: Muster 1',
    'Rechtsbehelfsbelehrung',
  ])
    expect(legal).toContain(words)
})

test('a strip to sign only where it is handed over', () => {
  expect(text(summonsPaper(LETTER))).toContain('Empfangsbestätigung')
  expect(text(summonsPaper({ ...LETTER, delivery: 'post' }))).not.toContain('Empfangsbestätigung')
})

test('names the one in whose place it comes', () => {
  const said = text(summonsPaper({ ...LETTER, replaces: 'GS-B7-20261120-0001' }))
  expect(said).toContain('Der alte Termin gilt nicht mehr')
  expect(said).toContain('Die Aufforderung Nr. GS-B7-20261120-0001 ist damit aufgehoben')
})

test('names and texts come through literally', () => {
  const markup = summonsPaper({ ...LETTER, purposeNote: '<script>' })
  expect(markup).toContain('&lt;script&gt;')
  expect(markup).toContain('Olena &lt;b&gt;Shevchenko&lt;/b&gt;')
})

test('nothing of it shows through the window of the envelope', () => {
  for (const markup of [summonsPaper(LETTER), summonsPaper(OFFER)]) {
    const start = markup.indexOf('<div class="window">')
    const shown = text(markup.slice(start, markup.indexOf('<dl class="information">')))
    expect(shown).not.toMatch(/Melde|Jobcenter|Anhörung|Zweck/)
    expect(markup).toMatch(/<title>(Termin|Anhörung)<\/title>/)
  }
})

test('the offer of a hearing decides nothing and names every way to answer', () => {
  const said = text(summonsPaper(OFFER))
  for (const words of [
    'Entschieden ist noch nichts.',
    'bis 08.12.2026',
    'Jemand kommt zu Ihnen',
    'Rufen Sie an',
    'krank, mit oder ohne Bescheinigung',
  ])
    expect(said).toContain(words)
  expect(said).not.toMatch(/Minderung|Sanktion|Prozent|%/)
})
