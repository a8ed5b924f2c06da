import { expect, test } from 'vitest'
import { receiptPaper } from '../../../../electron/features/letters/receipt-paper.ts'
import type { EmergencyContent, ReceiptContent } from '../../../../shared/receipt-content.ts'

const HEAD = {
  at: '2026-11-24T09:14',
  office: 'Geschäftsstelle 3',
  staffName: 'Anna Beispiel',
  site: { name: 'Familienzentrum Am Anger', address: 'Angerweg 12, 42275 Musterstadt', phone: '0202 5550100' },
  clock: 'gut',
} as const
const PERSON = { name: 'Olena <b>Shevchenko', originalScript: 'Олена Шевченко', birthDate: '1991-04' }
const APPLICATION = {
  ...HEAD,
  kind: 'eingang',
  person: PERSON,
  application: 'wba',
  wording: 'Kein Geld & keine\nKohlen',
  branchName: 'Geschäftsstelle 5',
  forwardBy: '2026-12-01',
} as const
const EMERGENCY: EmergencyContent = {
  ...HEAD,
  kind: 'notfall',
  person: null,
  kinds: ['stromsperre', 'kv_fehlt'],
  missing: '',
  since: null,
  children: 0,
  steps: ['energie_anrufen'],
  branchName: null,
}
const SHEET = { language: 'deu', number: 'FZ-B7-20261124-0012', secondCopy: false } as const

const markup = (content: ReceiptContent, secondCopy = false) => receiptPaper(content, { ...SHEET, secondCopy })
const text = (content: ReceiptContent, secondCopy = false) =>
  markup(content, secondCopy)
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('a receipt says who, what in which words, when, where, by whom, and to whom it goes until when', () => {
  const said = text(APPLICATION)
  for (const part of [
    'Nr. FZ-B7-20261124-0012 Di, 24.11.2026, 09:14 Uhr',
    'Olena &lt;b&gt;Shevchenko',
    'geboren 04.1991',
    'Kein Geld &amp; keine Kohlen',
    'Angerweg 12, 42275 Musterstadt',
    'Geschäftsstelle 5 spätestens am Dienstag, 01.12.2026',
    'Prüfung durch die zuständige Stelle',
    'Unterschrift Anna Beispiel',
  ])
    expect(said).toContain(part)
  expect(said).not.toMatch(/Zweitausfertigung|Hinweis zur Uhrzeit|Anspruch|bewilligt/)
  expect(text(APPLICATION, true)).toContain('Zweitausfertigung Eingangsbestätigung')
})

test('a notice of change is no application, so nothing is said about the first of the month', () => {
  const said = text({ ...APPLICATION, application: 'veraenderung' })
  expect(said).toContain('Die Mitteilung ist angekommen')
  expect(said).not.toMatch(/Monatsersten|einen Antrag/)
})

test('an attendance says from when to when, once if it was a moment, and no reason', () => {
  const attendance = {
    ...HEAD,
    kind: 'vorsprache',
    person: PERSON,
    from: '2026-11-24T09:00',
    to: '2026-11-24T09:14',
    purpose: 'Vorsprache',
    missed: true,
  } as const
  expect(text(attendance)).toContain('Dienstag, 24.11.2026 Uhrzeit 09:00 bis 09:14 Uhr')
  expect(text(attendance)).toContain('Sie prüft ihn.')
  expect(text({ ...attendance, to: attendance.from, missed: false })).toContain('Uhrzeit 09:00 Uhr')
})

test('steps without a name, without children and without a place', () => {
  const said = text({ ...EMERGENCY, site: null })
  expect(said).toContain('Strom oder Heizung gesperrt, Krankenversicherung fehlt')
  expect(said).toContain('Mit dem Energieversorger sprechen')
  expect(said).toContain('Ort Geschäftsstelle 3')
  expect(said).not.toMatch(/Person|Kinder|Was fehlt|Seit|gibt den Notfall|rufen Sie an/)
})

test('a clock that does not look right is told in a sentence, and no sheet is grey or small', () => {
  expect(text({ ...APPLICATION, clock: 'zurueckgestellt' })).toContain('Hinweis zur Uhrzeit Die Uhr des Laptops zeigte eine frühere Zeit')
  expect(text({ ...EMERGENCY, clock: 'gesprungen' })).toContain('wurde kurz vorher verstellt')
  const sizes = [...markup(APPLICATION).matchAll(/font(?:-size)?: (?:400 )?(\d+)pt/g)].map(([, size]) => Number(size))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  expect(markup(APPLICATION)).not.toMatch(/opacity|#[1-9a-e][0-9a-f]{2}\b|gr[ae]y/)
})
