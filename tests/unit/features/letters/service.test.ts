import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Appointment } from '../../../../shared/contract/appointments.ts'
import type { ConsentId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { personInput, siteInput } from '../../../support/fixtures.ts'
import { consentInput, PROVIDER, plantOffer, referralInput, signedConsent } from '../../../support/referral-fixtures.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

const SAFE = personInput().safeContact
const UNSAFE = { ...SAFE, letterAllowed: false }

async function book(change: Parameters<typeof personInput>[0] = {}): Promise<Appointment> {
  const person = await app.call('people', 'create', personInput(change))
  const site = await app.call('dropIn', 'createSite', siteInput())
  const appointment = {
    personId: person.id,
    siteId: site.id,
    start: '2026-11-27T09:30',
    minutes: 45,
    purpose: 'Kita-Platz',
    interpreterLanguage: 'ukr',
  } as const
  return app.call('appointments', 'book', appointment)
}

test('the letter is laid out, shown, and printed as it was shown', async () => {
  const appointment = await book()
  const letter = await app.call('letters', 'appointment', { id: appointment.id })
  expect(letter).toMatchObject({ title: 'Einladung zum Gespräch', personId: appointment.personId })
  expect(new TextDecoder().decode(letter.pdf)).toBe('%PDF-stand-in 1')
  expect(app.host.rendered[0]).toContain('<p>Olena Shevchenko</p><p>Lindenstraße 4</p><p>42275 Musterstadt</p>')
  expect(app.host.rendered[0]).toContain('Freitag, 27.11.2026, 09:30 Uhr')
  expect(app.host.rendered[0]).toContain('0202 5550100')
  expect(await app.call('letters', 'print', { token: letter.token })).toEqual({ done: true, personId: appointment.personId })
  expect(app.host.printed).toEqual([app.host.rendered[0]])
})

test('a letter goes to the other address where there is one, and still speaks to the person', async () => {
  const other = { addressee: 'Frauenberatung Musterstadt', street: 'Postfach 12', postalCode: '42899', city: 'Musterstadt' }
  const { id } = await book({ safeContact: { ...SAFE, ...other } })
  await app.call('letters', 'appointment', { id })
  expect(app.host.rendered[0]).toContain('<p>Frauenberatung Musterstadt</p><p>Postfach 12</p><p>42899 Musterstadt</p>')
  expect(app.host.rendered[0]).toContain('Guten Tag Olena Shevchenko')
  expect(app.host.rendered[0]).not.toContain('Lindenstraße')
})

test('a cancelled print dialog is an answer, not an error', async () => {
  const { id } = await book()
  const letter = await app.call('letters', 'appointment', { id })
  app.host.answers.print = false
  expect(await app.call('letters', 'print', { token: letter.token })).toMatchObject({ done: false })
})

test('a letter is refused where letters are not a safe way, and nothing is laid out', async () => {
  const { id } = await book({ safeContact: UNSAFE })
  expect(await app.reply('letters', 'appointment', { id })).toEqual({
    ok: false,
    error: { code: 'not_allowed_now', fields: { letter: 'letter_not_safe' } },
  })
  expect(app.host.rendered).toEqual([])
})

test('a cancelled appointment gets no invitation', async () => {
  const { id, revision } = await book()
  await app.call('appointments', 'cancel', { id, revision, reason: 'abgesagt_person', note: '' })
  expect(await app.reply('letters', 'appointment', { id })).toEqual({
    ok: false,
    error: { code: 'not_allowed_now', fields: { state: 'appointment_not_planned' } },
  })
})

test('the PDF that was shown is what gets saved; the access log tells reading, printing and saving apart', async () => {
  const { id, personId } = await book()
  const letter = await app.call('letters', 'appointment', { id })
  app.host.answers.save = join(app.folder, 'letter.pdf')
  expect(await app.call('letters', 'save', { token: letter.token })).toEqual({ done: true, personId })
  expect(readFileSync(app.host.answers.save)).toEqual(Buffer.from(letter.pdf))
  app.host.answers.save = null
  expect(await app.call('letters', 'save', { token: letter.token })).toEqual({ done: false, personId })
  const log = app.store.db.prepare("SELECT access, persons FROM access_log WHERE procedure LIKE 'letters.%' ORDER BY seq").all()
  expect(log).toEqual(['read', 'export', 'export'].map((access) => ({ access, persons: JSON.stringify([personId]) })))
})

test('only the last few documents are kept, and an unknown token finds nothing', async () => {
  const { id } = await book()
  const tokens: string[] = []
  for (let made = 0; made < 6; made += 1) tokens.push((await app.call('letters', 'appointment', { id })).token)
  expect(await app.reply('letters', 'print', { token: tokens[0] ?? '' })).toMatchObject({ error: { code: 'not_found' } })
  for (const token of tokens.slice(1)) expect(await app.reply('letters', 'print', { token })).toMatchObject({ ok: true })
  expect(await app.reply('letters', 'save', { token: 'none' })).toMatchObject({ error: { code: 'not_found' } })
})

test('slip and consent are built from what the referral rests on', async () => {
  const person = await app.call('people', 'create', personInput())
  plantOffer(app)
  const consent = await app.call('consents', 'give', consentInput(person.id))
  const referral = await app.call('referrals', 'create', referralInput(person.id, { dataShared: ['name'], consentId: consent.id }))
  const slip = await app.call('letters', 'referral', { id: referral.id })
  const form = await app.call('letters', 'consent', { id: consent.id })
  const [slipHtml = '', formHtml = ''] = app.host.rendered
  expect(slip).toMatchObject({ title: 'Verweisungszettel', personId: person.id })
  expect(slipHtml).toContain(`${PROVIDER}, Birgit Muster`)
  expect(slipHtml).not.toContain('Shevchenko')
  expect(form).toMatchObject({ title: 'Einwilligung', personId: person.id })
  expect(formHtml).toContain(consent.proofNumber)
  expect(formHtml).toContain('Олена Шевченко')
  app.store.db.prepare('DELETE FROM hsds_service').run()
  await app.call('letters', 'referral', { id: referral.id })
  expect(app.host.rendered[2]).toContain('Die Adresse steht gerade nicht im Verzeichnis')
})

test('after a withdrawal the notice tells the recipient what was received, and the name only where it was', async () => {
  const person = await app.call('people', 'create', personInput())
  plantOffer(app)
  const notice = (id: ConsentId) => app.reply('letters', 'consentNotice', { id })
  async function shared(dataShared: ('name' | 'anliegen')[]) {
    const consent = await signedConsent(app, person.id, { categories: dataShared })
    const { id } = await app.call('referrals', 'create', referralInput(person.id, { dataShared, consentId: consent.id }))
    await app.call('referrals', 'advance', { id, revision: 1, state: 'uebergeben', note: '' })
    return consent
  }
  const consent = await shared(['name', 'anliegen'])
  expect(await notice(consent.id)).toMatchObject({ error: { code: 'not_allowed_now', fields: { consent: 'not_withdrawn' } } })
  const unused = await signedConsent(app, person.id)
  for (const { id } of [consent, unused]) await app.call('consents', 'withdraw', { id, note: '' })
  expect(await notice(unused.id)).toMatchObject({ error: { fields: { consent: 'nothing_passed_on' } } })
  expect(await notice(consent.id)).toMatchObject({ ok: true, value: { personId: person.id } })
  const letter = app.host.rendered.at(-1) ?? ''
  for (const words of [PROVIDER, 'Birgit Muster', consent.proofNumber, 'am 24.11.2026: Vorname und Nachname; Worum es geht', 'Artikel 17'])
    expect(letter).toContain(words)
  expect(letter).toContain('Shevchenko')

  const nameless = await shared(['anliegen'])
  await app.call('consents', 'withdraw', { id: nameless.id, note: '' })
  await notice(nameless.id)
  expect(app.host.rendered.at(-1)).toContain(nameless.proofNumber)
  expect(app.host.rendered.at(-1)).not.toContain('Shevchenko')
})

test('the calendar file is neutral and refused only where no way at all is safe', async () => {
  const { id, personId } = await book({ safeContact: UNSAFE })
  app.host.answers.save = join(app.folder, 'termin.ics')
  expect(await app.call('letters', 'saveCalendar', { id })).toEqual({ done: true, personId })
  const file = readFileSync(app.host.answers.save, 'utf8')
  expect(file).toContain('SUMMARY:Termin')
  expect(file).not.toMatch(/Shevchenko|Kita|Jobcenter|Geschäftsstelle|Familienzentrum/)
  const hidden = await book({ safeContact: { ...UNSAFE, phoneAllowed: false } })
  expect(await app.reply('letters', 'saveCalendar', { id: hidden.id })).toMatchObject({
    error: { code: 'not_allowed_now', fields: { calendar: 'contact_not_safe' } },
  })
})

test('trainees may not print', async () => {
  const { id } = await book()
  const trainee = createApp({ roles: ['trainee'] })
  expect(await trainee.reply('letters', 'appointment', { id })).toMatchObject({ error: { code: 'forbidden' } })
  trainee.close()
})
