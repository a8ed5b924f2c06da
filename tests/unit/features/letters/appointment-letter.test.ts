import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AppointmentLetter, appointmentLetter } from '../../../../electron/features/letters/appointment-letter.ts'

const LETTER: AppointmentLetter = {
  office: 'Jobcenter Musterstadt, Geschäftsstelle 3',
  date: '2026-11-17',
  staffName: 'Anna Beispiel',
  person: { name: 'Olena Shevchenko', street: 'Lindenstraße 4', town: '42275 Musterstadt' },
  site: {
    name: 'Familienzentrum Am Anger',
    street: 'Angerweg 12',
    town: '42275 Musterstadt',
    quarter: 'Nordstadt',
    phone: '0202 5550100',
    stepFree: true,
  },
  start: '2026-11-24T09:30',
  minutes: 45,
  purpose: 'Kita-Platz',
  interpreterLanguage: 'ukr',
  provisional: false,
  code: null,
  language: 'deu',
}

function text(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

/** What shows through the window of the envelope. */
function windowText(markup: string): string {
  const start = markup.indexOf('<div class="window">')
  return text(markup.slice(start, markup.indexOf('<dl class="information">')))
}

test('says when, where, with whom, and that it is voluntary', () => {
  const said = text(appointmentLetter(LETTER))
  for (const words of [
    'Guten Tag Olena Shevchenko,',
    'Dienstag, 24.11.2026, 09:30 Uhr',
    'bis ungefähr 10:15 Uhr',
    'Familienzentrum Am Anger',
    'Angerweg 12',
    'Stadtteil Nordstadt',
    'Der Eingang hat keine Stufen.',
    'Jemand übersetzt für Sie: Ukrainisch.',
    'Sie entscheiden selbst, ob Sie kommen. Wenn Sie nicht kommen, haben Sie dadurch keine Nachteile.',
    'Sie müssen nichts mitbringen.',
    'Rufen Sie an: 0202 5550100',
    'Datum 17.11.2026',
    'Freundliche Grüße',
  ])
    expect(said).toContain(words)
})

test('threatens nothing', () => {
  expect(text(appointmentLetter(LETTER))).not.toMatch(/Rechtsfolge|Pflicht|Sanktion|Minderung|müssen Sie|SGB|verpflichtet/)
})

test('the window shows name and addresses and nothing else', () => {
  expect(windowText(appointmentLetter(LETTER)).trim()).toBe(
    'Angerweg 12 · 42275 Musterstadt Olena Shevchenko Lindenstraße 4 42275 Musterstadt',
  )
})

test('whatever the purpose, office and site are, they never reach the window or the title', () => {
  const word = fc.stringMatching(/^[a-zäöü]{8,20}$/)
  fc.assert(
    fc.property(word, word, word, (purpose, office, name) => {
      const markup = appointmentLetter({ ...LETTER, purpose, office, site: { ...LETTER.site, name } })
      for (const secret of [purpose, office, name]) {
        expect(windowText(markup)).not.toContain(secret)
        expect(text(markup)).toContain(secret)
      }
      expect(markup).toContain('<title>Termin</title>')
    }),
  )
})

test('names are escaped wherever they stand', () => {
  const markup = appointmentLetter({ ...LETTER, person: { ...LETTER.person, name: '<b>&' }, purpose: '<script>alert(1)</script>' })
  expect(markup).toContain('Guten Tag &lt;b&gt;&amp;,')
  expect(markup).not.toContain('<b>')
  expect(markup).not.toContain('<script')
})

test('what is not known leaves no empty line behind', () => {
  const bare = appointmentLetter({
    ...LETTER,
    person: { name: 'Olena Shevchenko', street: '', town: '' },
    site: { ...LETTER.site, phone: '', quarter: '', stepFree: false },
    purpose: '',
    interpreterLanguage: null,
  })
  expect(bare).not.toMatch(/<(p|dd)><\/\1>/)
  expect(text(bare)).not.toMatch(/Telefon|Thema|Sprache|Stadtteil/)
  expect(text(bare)).toContain('Sagen Sie in der Sprechstunde Bescheid: Familienzentrum Am Anger.')
  expect(text(bare)).toContain('Am Eingang gibt es Stufen.')
})

test('form B of DIN 5008: window, marks and subject stand where the envelope expects them', () => {
  const markup = appointmentLetter(LETTER)
  expect(markup).toContain('.window { position: absolute; left: 20mm; top: 45mm; width: 85mm; height: 45mm;')
  expect([...markup.matchAll(/class="mark \w+" style="top:([\d.]+)mm"/g)].map((mark) => mark[1])).toEqual(['105', '148.5', '210'])
  expect(markup).toMatch(/\.letter \{ padding: 103\.46mm 20mm 0 25mm; \}/)
  expect(markup).toContain('<html lang="de">')
})

test('a long address is set smaller instead of being cut', () => {
  const street = 'Straße der Deutsch-Ukrainischen Freundschaft 123, Hinterhaus'
  expect(appointmentLetter(LETTER)).toContain('class="recipient"')
  expect(appointmentLetter({ ...LETTER, person: { ...LETTER.person, street } })).toContain('class="recipient narrow"')
})
