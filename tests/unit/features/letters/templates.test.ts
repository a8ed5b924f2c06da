import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LetterTemplateInput } from '../../../../shared/contract/letter-templates.ts'
import { SHIPPED_LETTERS } from '../../../../shared/shipped-letters.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { personInput, siteInput } from '../../../support/fixtures.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

const words = { ...SHIPPED_LETTERS.termin_einladung, subject: 'Einladung des Hauses' }
const change = (more: Partial<LetterTemplateInput> = {}): LetterTemplateInput => ({
  ...{ kind: 'termin_einladung', version: 0, validFrom: '2026-11-24', words },
  ...more,
})

async function invite(start: string): Promise<string> {
  const { id: personId } = await app.call('people', 'create', personInput())
  const { id: siteId } = await app.call('dropIn', 'createSite', siteInput())
  const booking = { personId, siteId, start, minutes: 45, purpose: '', interpreterLanguage: null }
  const { id } = await app.call('appointments', 'book', booking)
  await app.call('letters', 'appointment', { id, language: 'deu' })
  return app.host.rendered.at(-1) ?? ''
}

test('words count for appointments from their first day on; until then the shipped sample, and the letter says so', async () => {
  const saved = await app.call('letterTemplates', 'save', change({ validFrom: '2026-12-01' }))
  expect(saved).toMatchObject({ version: 0, newest: 1, later: [{ version: 1, validFrom: '2026-12-01' }] })
  const before = await invite('2026-11-30T09:30')
  expect(before).toContain('<h1>Einladung zum Gespräch</h1>')
  expect(before).toContain('Mustertext')
  expect(await invite('2026-12-01T09:30')).toContain('<h1>Einladung des Hauses</h1>')
})

test('words and letterhead of the house take the word sample off', async () => {
  await app.call('letterTemplates', 'save', change())
  const { fields } = await app.call('letterTemplates', 'letterhead', {})
  const own = { ...fields, authority: 'Jobcenter Musterstadt', footer: 'Rathausplatz 1\nMo bis Fr' }
  await app.call('letterTemplates', 'saveLetterhead', { version: 0, validFrom: '2026-11-24', fields: own })
  const letter = await invite('2026-12-01T09:30')
  expect(letter).not.toContain('Mustertext')
  expect(letter).toContain('<strong>Jobcenter Musterstadt</strong>')
  expect(letter).toContain('Rathausplatz 1\\a Mo bis Fr')
})

test('a version is never overwritten: a second writer is told, an earlier day is refused, and the sample comes back', async () => {
  await app.call('letterTemplates', 'save', change())
  expect(await app.reply('letterTemplates', 'save', change())).toMatchObject({ error: { code: 'conflict' } })
  expect(await app.reply('letterTemplates', 'save', change({ version: 1, validFrom: '2026-11-23' }))).toMatchObject({
    error: { code: 'invalid_input', fields: { validFrom: 'in_past' } },
  })
  await app.call('letterTemplates', 'save', change({ version: 1, words: { ...words, subject: 'Zweite Fassung' } }))
  const [second] = await app.call('letterTemplates', 'all', {})
  expect(second).toMatchObject({ version: 2, words: { subject: 'Zweite Fassung' } })
  expect(await app.call('letterTemplates', 'restore', { kind: 'termin_einladung' })).toMatchObject({ version: 0, newest: 2, later: [] })
  expect(app.store.db.prepare('SELECT count(*) AS kept FROM letter_template').get()).toEqual({ kept: 2 })
})

test.each([
  [{ plain: 'Guten Tag {vorname}' }, 'words.plain', 'placeholder_unknown'],
  [{ subject: 'Brief {x}' }, 'words.subject', 'placeholder_unknown'],
  [{ text: 'Am {termin}' }, 'words.text', 'placeholder_unknown'],
  [{ plain: '' }, 'words.plain', 'required'],
])('%o is refused at its field', async (wrong, field, key) => {
  expect(await app.reply('letterTemplates', 'save', change({ words: { ...words, ...wrong } }))).toMatchObject({
    error: { code: 'invalid_input', fields: { [field]: key } },
  })
})

test.each([
  [{ returnAddress: 'Jobcenter, Rathausplatz 1' }, 'fields.returnAddress', 'return_address_name'],
  [{ footer: '1\n2\n3\n4' }, 'fields.footer', 'footer_lines'],
  [{ logo: 'data:image/svg+xml;base64,PHN2Zz4=' }, 'fields.logo', 'logo_kind'],
  [{ logo: 'data:image/png;base64,PHN2Zz4=' }, 'fields.logo', 'logo_kind'],
])('a letterhead with %o is refused', async (wrong, field, key) => {
  const { fields } = await app.call('letterTemplates', 'letterhead', {})
  const input = { version: 0, validFrom: '2026-11-24', fields: { ...fields, ...wrong } }
  expect(await app.reply('letterTemplates', 'saveLetterhead', input)).toMatchObject({
    error: { code: 'invalid_input', fields: { [field]: key } },
  })
})

test('previews are of an invented person, and nothing of them is kept', async () => {
  const preview = await app.call('letterTemplates', 'preview', { kind: 'fehlende_unterlagen', words: SHIPPED_LETTERS.fehlende_unterlagen })
  expect(preview).toMatchObject({ personId: null, meantPages: 1 })
  expect(app.host.rendered[0]).toContain('Oleksandra Muster-Beispiel')
  expect(app.host.rendered[0]).toContain('<li><strong>Mietvertrag</strong>, bis 08.12.2026</li>')
  expect(await app.reply('letters', 'print', { token: preview.token })).toMatchObject({ error: { code: 'not_found' } })
  expect(await app.call('letters', 'outbox', {})).toEqual([])
})
