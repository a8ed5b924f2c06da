import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appointmentValues } from '../../../../electron/features/letters/appointment-letter.ts'
import { dinLetter, dinLetters } from '../../../../electron/features/letters/din-5008.ts'
import { qrCode } from '../../../../electron/features/letters/qr-code.ts'
import { SHIPPED_LETTERS } from '../../../../shared/shipped-letters.ts'
import { FACTS, HEAD, invitation, TO } from '../../../support/letter-fixtures.ts'

function text(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}
const said = (change?: Parameters<typeof invitation>[0]) => text(dinLetter(invitation(change)))

/** What shows through the window of the envelope. */
function windowText(markup: string): string {
  const start = markup.indexOf('<div class="window">')
  return text(markup.slice(start, markup.indexOf('<dl class="information">')))
}

test('says when, where, with whom, and that it is voluntary', () => {
  for (const words of [
    'In einfacher Sprache',
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
    'Rufen Sie an: 0202 5550100 . Sie können',
    'Datum 17.11.2026',
    'Nummer BR-B7-20261117-0001',
    'Freundliche Grüße Anna Beispiel',
  ])
    expect(said()).toContain(words)
})

test.each(Object.entries(SHIPPED_LETTERS))('%s threatens nothing', (_, words) => {
  expect(JSON.stringify(words)).not.toMatch(/Rechtsfolge|Pflicht|Sanktion|Minderung|müssen Sie|SGB|verpflichtet/)
})

test('the window shows name and addresses and nothing else', () => {
  expect(windowText(dinLetter(invitation())).trim()).toBe(
    'Angerweg 12 · 42275 Musterstadt Olena Shevchenko Lindenstraße 4 42275 Musterstadt',
  )
  expect(windowText(dinLetter(invitation({ way: 'hand' }))).trim()).toBe(
    'Angerweg 12 · 42275 Musterstadt Olena Shevchenko Zur persönlichen Übergabe',
  )
})

test('whatever the purpose, office and site are, they never reach the window or the title', () => {
  const word = fc.stringMatching(/^[a-zäöü]{8,20}$/)
  fc.assert(
    fc.property(word, word, word, (purpose, authority, name) => {
      const facts = { ...FACTS, purpose, site: { ...FACTS.site, name } }
      const markup = dinLetter(invitation({ facts, head: { ...HEAD, authority } }))
      for (const secret of [purpose, authority, name]) {
        expect(windowText(markup)).not.toContain(secret)
        expect(text(markup)).toContain(secret)
      }
      expect(markup).toContain('<title>Brief</title>')
    }),
  )
})

test('names and words of the authority are escaped wherever they stand, in the page and in its style', () => {
  const facts = { ...FACTS, personName: '<b>&', purpose: '<script>alert(1)</script>' }
  const footer = '"} </style><script>alert(2)</script> \\'
  const words = { ...SHIPPED_LETTERS.termin_einladung, subject: '<i>Brief</i>', text: '# <u>Mehr</u>' }
  const markup = dinLetter(invitation({ facts, words, head: { ...HEAD, footer } }))
  expect(markup).toContain('Guten Tag &lt;b&gt;&amp;,')
  expect(markup).toContain('&lt;i&gt;Brief')
  expect(markup).not.toMatch(/<b>|<i>|<u>|<script|\}\s*<\/style><s/)
  expect(markup.match(/<\/style>/g)).toHaveLength(1)
})

test('what is not known leaves no empty line behind', () => {
  const site = { ...FACTS.site, phone: '', quarter: '', stepFree: false }
  const facts = { ...FACTS, site, purpose: '', interpreterLanguage: null }
  const bare = dinLetter(invitation({ facts }))
  expect(bare).not.toMatch(/<(p|dd)><\/\1>/)
  expect(text(bare)).not.toMatch(/Telefon|Thema|Sprache:|Stadtteil/)
  expect(text(bare)).toContain('Sagen Sie in der Sprechstunde Bescheid: Familienzentrum Am Anger.')
  expect(text(bare)).toContain('Am Eingang gibt es Stufen.')
})

test('a line that asks for something unknown falls away, with its heading; marks become headings and lists', () => {
  const plain = 'Zeile mit {telefon}\nZeile ohne\n\n# Rückruf\n{telefon}\n\n# Dabei\n- Ausweis\n- Brief vom {datum}\n{thema}'
  const facts = { ...FACTS, site: { ...FACTS.site, phone: '' }, purpose: '' }
  const body = dinLetter(invitation({ facts, words: { ...SHIPPED_LETTERS.termin_einladung, plain } }))
  expect(text(body)).not.toMatch(/Zeile mit|Rückruf/)
  expect(body).toContain('<p>Zeile ohne</p>')
  expect(body).toContain('<section><h2>Dabei</h2><ul><li>Ausweis</li><li>Brief vom 24.11.2026</li></ul></section>')
})

test('a text of its own stands on the second page under the same head, and a sample says so', () => {
  const words = { ...SHIPPED_LETTERS.termin_einladung, text: 'Ausführlich.' }
  const letter = dinLetter(invitation({ words, sample: true }))
  expect(text(letter)).toContain('Jobcenter Musterstadt · BR-B7-20261117-0001 Seite 2 von 2 Ausführlich.')
  expect(letter).toContain('Mustertext')
  expect(dinLetter(invitation())).not.toContain('Mustertext')
})

test('a cancellation says only what does not take place', () => {
  const words = SHIPPED_LETTERS.termin_absage
  const letter = dinLetter(invitation({ words }))
  expect(text(letter)).toContain('Ihr Termin findet nicht statt')
})

test('several letters are one print, each with its own head and window', () => {
  const other = invitation({ to: { ...TO, name: 'Amina Beispiel', addressee: 'Amina Beispiel' } })
  const markup = dinLetters([invitation(), other])
  expect(markup.match(/<article class="sheet">/g)).toHaveLength(2)
  expect(text(markup)).toContain('Amina Beispiel Lindenstraße 4')
})

test('a long address is set smaller instead of being cut', () => {
  const street = 'Straße der Deutsch-Ukrainischen Freundschaft 123, Hinterhaus'
  expect(dinLetter(invitation())).toContain('class="recipient"')
  expect(dinLetter(invitation({ to: { ...TO, street } }))).toContain('class="recipient narrow"')
})

test('the code stands beside the facts, and without one nothing is left of its place', () => {
  const code = qrCode('BEGIN:VEVENT')
  const markup = dinLetter(invitation({ facts: { ...FACTS, code } }))
  expect(markup).toMatch(/<div class="with-code"><dl class="facts">.*<div class="code"><svg/s)
  expect(text(markup)).toContain('Termin fürs Telefon')
  expect(dinLetter(invitation())).not.toContain('class="with-code"')
  const off = appointmentValues({ ...FACTS, code, provisional: true }, 'termin_absage')
  expect(dinLetter(invitation({ values: off }))).not.toMatch(/class="code"|angefragt/)
})

test('a request says that it only holds once it is agreed to', () => {
  const request = 'Dieser Termin ist angefragt. Er gilt erst, wenn Sie eine Zusage bekommen.'
  expect(said({ facts: { ...FACTS, provisional: true } })).toContain(request)
  expect(said()).not.toContain(request)
})
