import { afterEach, beforeEach, expect, test } from 'vitest'
import { pdfPages } from '../../../../electron/features/letters/pdf-pages.ts'
import { packSheet, sheetHash, unpackSheet } from '../../../../electron/features/letters/sheet-pack.ts'
import type { Letter } from '../../../../shared/contract/letter-dispatch.ts'
import type { AppointmentId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { personInput, siteInput } from '../../../support/fixtures.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

const SAFE = personInput().safeContact
const NO_ADDRESS = { street: '', postalCode: '', city: '' }
const TODAY = '2026-11-24'

async function book(person: Parameters<typeof personInput>[0] = {}, start = '2026-11-27T09:30'): Promise<AppointmentId> {
  const { id: personId } = await app.call('people', 'create', personInput(person))
  const { id: siteId } = await app.call('dropIn', 'createSite', siteInput())
  return (await app.call('appointments', 'book', { personId, siteId, start, minutes: 45, purpose: 'Kita', interpreterLanguage: null })).id
}

async function printed(): Promise<Letter> {
  const { token } = await app.call('letters', 'appointment', { id: await book() })
  await app.call('letters', 'print', { token })
  const [letter] = await app.call('letters', 'outbox', {})
  if (!letter) throw new Error('the letter was not kept')
  return letter
}

const send = (letter: Letter, method: 'post' | 'uebergabe' = 'post', on = TODAY) =>
  app.reply('letters', 'dispatch', { ids: [letter.id], method, on })
const kept = () => app.store.db.prepare('SELECT count(*) AS letters FROM letter').get()

test('what was only looked at is not kept; what was printed is, once, with its hash, its number and whole', async () => {
  const { token } = await app.call('letters', 'appointment', { id: await book() })
  expect(kept()).toEqual({ letters: 0 })
  app.host.answers.print = false
  await app.call('letters', 'print', { token })
  expect(kept()).toEqual({ letters: 0 })
  app.host.answers.print = true
  await app.call('letters', 'print', { token })
  await app.call('letters', 'print', { token })
  const [letter] = await app.call('letters', 'outbox', {})
  const html = app.host.printed[0] ?? ''
  expect(letter).toMatchObject({
    kind: 'termin_einladung',
    templateVersion: 0,
    hash: sheetHash(html),
    copies: [{ staffName: 'Anna Beispiel' }],
  })
  expect(letter?.number).toMatch(/^BR-[A-Z]\d-20261124-0001$/)
  expect(html).toContain(letter?.number)
})

test('printed again as it was sent, whatever has changed since; a changed sheet is not printed', async () => {
  const letter = await printed()
  const [sheet = ''] = app.host.printed
  const person = await app.call('people', 'get', { id: letter.personId })
  await app.call('people', 'update', { id: person.id, revision: person.revision, person: personInput({ street: 'Neue Straße 1' }) })
  const again = await app.call('letters', 'reprint', { id: letter.id })
  expect(again.title).toBe(`Nachdruck ${letter.number}`)
  await app.call('letters', 'print', { token: again.token })
  const marked = app.host.printed[1] ?? ''
  expect(marked).toContain('Nachdruck vom 24.11.2026')
  expect(marked.replace(/<style>@page \{ @top-center .*<\/style>\n/, '')).toBe(sheet)
  const [shown] = await app.call('letters', 'ofPerson', { personId: letter.personId })
  expect(shown?.copies).toHaveLength(1)
  app.store.db.prepare('UPDATE letter SET sheet = ?').run(packSheet(sheet.replace('09:30', '10:30')))
  const altered = { error: { code: 'not_allowed_now', fields: { letter: 'letter_altered' } } }
  expect(await app.reply('letters', 'reprint', { id: letter.id })).toMatchObject(altered)
  app.store.db.prepare("UPDATE letter SET sheet = 'x'").run()
  expect(await app.reply('letters', 'reprint', { id: letter.id })).toMatchObject(altered)
})

test('it waits until it is noted how it went out; a slip is taken back and stays on record', async () => {
  const letter = await printed()
  expect(await send(letter, 'post', '2026-11-25')).toMatchObject({ error: { fields: { on: 'in_future' } } })
  expect(await send(letter, 'post', '2026-11-23')).toMatchObject({ error: { fields: { on: 'before_letter' } } })
  const sent = await send(letter, 'uebergabe')
  expect(sent).toMatchObject({ ok: true, value: [{ dispatches: [{ method: 'uebergabe', on: TODAY, staffName: 'Anna Beispiel' }] }] })
  expect(await app.call('letters', 'outbox', {})).toEqual([])
  expect(await send(letter)).toMatchObject({ error: { code: 'not_allowed_now' } })
  const id = sent.ok ? (sent.value[0]?.dispatches[0]?.id ?? '') : ''
  expect(await app.reply('letters', 'returned', { id, on: TODAY, reason: 'sonstiges' })).toMatchObject({
    error: { code: 'not_allowed_now' },
  })
  expect(await app.call('letters', 'takeBack', { id })).toMatchObject({ dispatches: [] })
  expect(await app.call('letters', 'outbox', {})).toHaveLength(1)
  expect(app.store.db.prepare('SELECT count(*) AS noted FROM letter_dispatch').get()).toEqual({ noted: 1 })
})

test('return mail puts it back on the list, asks for the address until it was looked at, and it can go out again', async () => {
  const letter = await printed()
  await send(letter)
  const [out] = await app.call('letters', 'ofPerson', { personId: letter.personId })
  const id = out?.dispatches[0]?.id ?? ''
  expect(await app.call('letters', 'returned', { id, on: TODAY, reason: 'unbekannt_verzogen' })).toMatchObject({
    dispatches: [{ returnedOn: TODAY, returnReason: 'unbekannt_verzogen', addressChecked: false }],
  })
  expect(await app.call('letters', 'outbox', {})).toHaveLength(1)
  expect(await app.call('letters', 'checkAddress', { id })).toMatchObject({ dispatches: [{ addressChecked: true }] })
  expect(await send(letter)).toMatchObject({ ok: true, value: [{ dispatches: [{ returnedOn: null }, { returnedOn: TODAY }] }] })
})

test('a letter that is not sent after all leaves the list and can come back', async () => {
  const letter = await printed()
  expect(await app.call('letters', 'setDropped', { id: letter.id, dropped: true })).toMatchObject({ dropped: true })
  expect(await app.call('letters', 'outbox', {})).toEqual([])
  await app.call('letters', 'setDropped', { id: letter.id, dropped: false })
  expect(await app.call('letters', 'outbox', {})).toHaveLength(1)
})

test('without an address the letter can be handed over; where letters are not safe there is none at all', async () => {
  const id = await book(NO_ADDRESS)
  expect(await app.reply('letters', 'appointment', { id })).toMatchObject({
    error: { code: 'not_allowed_now', fields: { address: 'address_missing' } },
  })
  await app.call('letters', 'appointment', { id, way: 'hand' })
  expect(app.host.rendered.at(-1)).toContain('<p>Olena Shevchenko</p><p>Zur persönlichen Übergabe</p>')
  const unsafe = await book({ ...NO_ADDRESS, safeContact: { ...SAFE, letterAllowed: false } })
  expect(await app.reply('letters', 'appointment', { id: unsafe, way: 'hand' })).toMatchObject({
    error: { fields: { letter: 'letter_not_safe' } },
  })
})

test('a cancellation fits a cancelled appointment only', async () => {
  const id = await book()
  expect(await app.reply('letters', 'appointment', { id, kind: 'termin_absage' })).toMatchObject({
    error: { fields: { state: 'appointment_not_cancelled' } },
  })
  await app.call('appointments', 'cancel', { id, revision: 1, reason: 'abgesagt_jc', note: '' })
  const letter = await app.call('letters', 'appointment', { id, kind: 'termin_absage', language: 'tur' })
  expect(letter.title).toBe('Ihr Termin findet nicht statt')
  expect(app.host.rendered.at(-1)).toContain('Randevunuz yapılmayacak')
})

test('a text that runs over is laid out once more with a number on each page', async () => {
  app.host.answers.pages = 3
  const letter = await app.call('letters', 'appointment', { id: await book(), language: 'deu' })
  expect(letter.meantPages).toBe(1)
  // With the code, without it, and with numbered pages.
  expect(app.host.rendered).toHaveLength(3)
  expect(app.host.rendered[2]).toContain('counter(pages)')
})

test('a sheet comes out of its package as it went in, and pages are counted', () => {
  const html = '<p>Олена „Ž“ 😀</p>'.repeat(300)
  expect(unpackSheet(packSheet(html))).toBe(html)
  expect(packSheet(html).length).toBeLessThan(html.length / 20)
  expect(pdfPages(new TextEncoder().encode('<</Type /Pages>> <</Type /Page\n>> <</Type /Page>>'))).toBe(2)
})
