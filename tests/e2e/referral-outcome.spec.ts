import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { formatToken } from '../../shared/answer-token.ts'
import type { OfferHit } from '../../shared/contract/directory.ts'
import type { PersonHit } from '../../shared/contract/people.ts'
import type { Referral } from '../../shared/contract/referrals.ts'
import { addAccount, asked, lock, signInFirstTime } from '../support/accounts.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { answerDialogs, pdfFacts, pdfLetters, pdfText, saved } from '../support/paper.ts'
import { open } from '../support/sign-in.ts'

test('what is missing is noted in two keys and counted; a slip comes back and is recorded by its number', async ({ begin }) => {
  const running = await begin({ samples: true })
  const { page } = running
  const paper = await answerDialogs(running)

  await test.step('no fitting offer: Alt+K and Enter, with what was looked for', async () => {
    await open(page, 'Angebote')
    await page.getByRole('combobox', { name: 'Thema', exact: true }).fill('Wohnen')
    await page.getByRole('option', { name: 'Wohnen', exact: true }).click()
    await page.getByLabel('Angebot suchen').focus()
    await page.keyboard.press('Alt+k')
    const drawer = page.getByRole('dialog', { name: 'Kein passendes Angebot' })
    await expect(drawer.getByRole('combobox', { name: 'Thema' })).toHaveValue('Wohnen')
    await expect(drawer.getByRole('button', { name: 'Melden' })).toBeFocused()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByText('Gemeldet: kein passendes Angebot für Wohnen.')).toBeVisible()
  })

  await test.step('the matrix shows no small number, on screen and on paper', async () => {
    const missing = { topic: 'sprache', quarter: 'Am Anger', language: '', ageClass: null, reason: 'voll' }
    for (let n = 0; n < 12; n += 1) await asked(page, 'unmetNeeds.record', n < 7 ? missing : { ...missing, quarter: '' })
    await open(page, 'Angebotslücken')
    const table = page.getByRole('table', { name: /^Meldungen nach Thema/ })
    await expect(table.getByRole('row', { name: /^Wohnen/ })).toContainText('< 5')
    await expect(page.getByText('Eigene Meldungen (13)')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Bericht ansehen und drucken' }).click()
    await saved(page, paper.folder)
  })

  const { hits } = await asked<{ hits: PersonHit[] }>(page, 'people.search', { text: 'martschenko' })
  const { offers } = await asked<{ offers: OfferHit[] }>(page, 'directory.search', {
    text: 'Schuldner',
    topic: null,
    language: '',
    quarter: '',
  })
  const { id, answerToken } = await asked<Referral>(page, 'referrals.create', {
    personId: hits[0]?.id,
    offerId: offers[0]?.id,
    kind: 'verweis',
    topic: 'finanzen_schulden',
    dataShared: [],
    consentId: null,
    followUpOn: null,
    note: '',
  })
  const token = formatToken(answerToken ?? '')

  await test.step('the slip carries the number, and no name', async () => {
    await page.evaluate((to) => {
      location.hash = to
    }, `/verweisungen/${id}`)
    await page.getByRole('button', { name: /Verweisungszettel ansehen/ }).click()
    await saved(page, paper.folder)
    await page.getByRole('button', { name: 'Zettel ist übergeben' }).click()
    await expect(page.getByText('Vermerkt: übergeben.')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('a made-up number is refused; the right one is recorded with one press', async () => {
    await open(page, 'Verweisungen')
    await page.getByRole('link', { name: 'Rückmeldung vermerken' }).click()
    const field = page.getByLabel('Nummer auf dem Rückzettel')
    await expect(field).toBeFocused()
    await page.keyboard.type('2222-2222-2222')
    await expect(page.getByText('Diese Nummer ist nicht von hier.', { exact: false })).toBeVisible()
    await field.fill(token.toLowerCase())
    await expect(page.getByRole('link', { name: /^für .*Marchenko/ })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Angebot lehnt ab' }).click()
    await expect(page.getByRole('radio', { name: 'kein freier Platz' })).toBeVisible()
    await page.getByRole('button', { name: 'Doch nicht' }).click()
    await page.getByRole('button', { name: 'Angebunden' }).click()
    await expect(page.getByText('Vermerkt für', { exact: false })).toContainText('angebunden')
    await expect(field).toBeFocused()
    expect(await asked<Referral>(page, 'referrals.get', { id })).toMatchObject({ state: 'angebunden', attempts: [{ way: 'rueckzettel' }] })
  })

  await test.step('offers as a booklet, and a sheet about a provider', async () => {
    await page.evaluate(() => {
      location.hash = '/angebote/heft'
    })
    await expect(page.getByText(/^\d+ Angebote/)).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await saved(page, paper.folder)
    await page.evaluate(() => {
      location.hash = '/angebote/traeger'
    })
    await page
      .getByRole('button', { name: /^Trägerblatt von/ })
      .first()
      .click()
    await saved(page, paper.folder)
  })

  await test.step('the coordinator sees numbers, with n and interval, and nobody', async () => {
    for (let n = 0; n < 10; n += 1) {
      const input = { personId: hits[0]?.id, offerId: offers[0]?.id, kind: 'verweis', topic: 'finanzen_schulden', dataShared: [], note: '' }
      const made = await asked<Referral>(page, 'referrals.create', { ...input, consentId: null, followUpOn: null })
      await asked(page, 'referrals.advance', { id: made.id, revision: made.revision, state: 'uebergeben', note: '' })
    }
    const account = await addAccount(page, { login: 'k.netz', name: 'Kim Netz', role: 'project_coordinator' })
    await lock(page)
    await signInFirstTime(page, account)
    await open(page, 'Zahlen')
    const row = page
      .getByRole('table')
      .first()
      .getByRole('row', { name: /^Alle zusammen/ })
    await expect(row).toContainText('noch keine Angabe')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Bericht ansehen und drucken' }).click()
    await saved(page, paper.folder)
  })
  await running.quit()

  const files = readdirSync(paper.folder).map((name) => join(paper.folder, name))
  const texts = files.map(pdfText)
  const report = texts.find((text) => text.includes('Angebotslücken'))
  expect(report).toMatch(/Wohnen\s.*<\s?5/)
  const slip = files.find((file) => pdfLetters(file).includes(token)) ?? ''
  // German and Ukrainian; the tear-off stands below the translation.
  const of = (name: string) => files.find((file) => basename(file).startsWith(name)) ?? ''
  expect(['Adresse', 'Trägerblatt'].map((name) => pdfFacts(of(name)).pages)).toEqual([2, 1])
  for (const file of files) expect(pdfFacts(file)).toMatchObject({ notEmbedded: [], tagged: true })
  expect(pdfText(of('Angebotsheft'))).toMatch(/Inhalt[\s\S]*Nr\. 1[\s\S]*Haltestelle/)
  expect(pdfText(of('Trägerblatt'))).toContain('Was nie weitergegeben wird')
  expect(pdfText(of('Verweisungszahlen'))).toContain('Wilson-Intervall')
  for (const text of texts) expect(text).not.toContain('Marchenko')
  expect(pdfText(slip)).toContain('bitte abtrennen')
})
