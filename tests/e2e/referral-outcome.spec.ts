import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { formatToken } from '../../shared/answer-token.ts'
import type { OfferHit } from '../../shared/contract/directory.ts'
import type { PersonHit } from '../../shared/contract/people.ts'
import type { Referral } from '../../shared/contract/referrals.ts'
import { asked } from '../support/accounts.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { answerDialogs, pdfFacts, pdfText } from '../support/paper.ts'
import { open, setUp } from '../support/sign-in.ts'

test('what is missing is noted in two keys and counted; a slip comes back and is recorded by its number', async ({ start }) => {
  test.setTimeout(180_000)
  const running = await start()
  const { page } = running
  await setUp(page, { samples: true })
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
    await expect(page.getByText(/^\d+ Seiten?$/)).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('s')
    await expect(page.getByText('Als PDF gespeichert.')).toBeVisible()
    await page.keyboard.press('Escape')
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
    await expect(page.getByText(/^\d+ Seiten?$/)).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('s')
    await expect(page.getByText('Als PDF gespeichert.').last()).toBeVisible()
    await page.keyboard.press('Escape')
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

  await test.step('consent: nothing goes out before the signature, and a professional secret asks for its own paper', async () => {
    const consented = {
      personId: hits[0]?.id,
      offerId: offers[0]?.id,
      kind: 'warme_uebergabe',
      topic: 'finanzen_schulden',
      followUpOn: null,
    }
    const { id: draft } = await asked<Referral>(page, 'referrals.create', {
      ...{ ...consented, dataShared: ['name', 'kurzbericht'], confidential: ['kurzbericht'], consentId: null, note: '' },
    })
    await page.evaluate((to) => {
      location.hash = to
    }, `/verweisungen/${draft}`)
    await expect(page.getByText('Für diese Weitergabe fehlt eine Einwilligung.')).toBeVisible()
    for (const paperName of ['Einwilligung', 'Schweigepflichtentbindung']) {
      await expect(page.getByRole('button', { name: 'Daten sind übergeben' })).toBeHidden()
      await page.getByRole('link', { name: `${paperName} aufnehmen` }).click()
      await expect(page.getByRole('checkbox', { name: 'Kurzbericht' })).toBeChecked()
      await expect(page.getByRole('radio', { name: 'Die Person selbst' })).toBeChecked()
      const released = page.getByLabel('Wer wird von der Schweigepflicht entbunden?')
      if (await released.isVisible()) await released.fill('Frau Weber, Beratungsstelle Anker')
      await page.getByRole('combobox', { name: /Empfangende Person/ }).fill('Meike Brandt')
      await page.keyboard.press('Escape')
      await page.getByRole('checkbox', { name: /Die Person weiß/ }).check()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText('ist noch nicht unterschrieben.', { exact: false })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Daten sind übergeben' })).toBeHidden()
      expect(await axeFindings(page)).toEqual([])
      await page.getByRole('button', { name: `${paperName} ansehen und drucken` }).click()
      await expect(page.getByText(/^\d+ Seiten?$/)).toBeVisible({ timeout: 30_000 })
      await page.keyboard.press('s')
      await expect(page.getByText('Als PDF gespeichert.').last()).toBeVisible()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Unterschrift liegt vor/ }).click()
      await expect(page.getByText('Vermerkt: Die Unterschrift liegt vor.').last()).toBeVisible()
    }
    await page.getByRole('button', { name: 'Daten sind übergeben' }).click()
    await expect(page.getByText('Vermerkt: übergeben.')).toBeVisible()
  })

  await test.step('a withdrawal shows what has gone out, stops it, and leads to the notice', async () => {
    await page
      .getByRole('button', { name: /^Widerrufen/ })
      .first()
      .click()
    const question = page.getByRole('dialog')
    await expect(question.getByText('Damit endet eine offene Verweisung:')).toBeVisible()
    await expect(question.getByText(/Name, Kurzbericht an .*, Meike Brandt/)).toBeVisible()
    await question.getByRole('button', { name: 'Jetzt widerrufen' }).click()
    await expect(page.getByText('die offenen Verweisungen sind gestoppt', { exact: false })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Mitteilung an die Stelle ansehen und drucken' }).click()
    await expect(page.getByText(/^\d+ Seiten?$/)).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('s')
    await expect(page.getByText('Als PDF gespeichert.').last()).toBeVisible()
  })
  await running.quit()

  const files = readdirSync(paper.folder).map((name) => join(paper.folder, name))
  const texts = files.map(pdfText)
  const report = texts.find((text) => text.includes('Angebotslücken'))
  expect(report).toMatch(/Wohnen\s.*<\s?5/)
  const slip = texts.find((text) => text.includes(token))
  const pagesOf = (words: string) => files.filter((file) => pdfText(file).includes(words)).map((file) => pdfFacts(file).pages)
  // German and Ukrainian; the tear-off stands below the translation.
  expect([pagesOf('Angebotslücken'), pagesOf(token)]).toEqual([[1], [2]])
  // Two copies, and the translation behind the first of them.
  for (const title of ['Einwilligung: Daten weitergeben', 'Entbindung von der Schweigepflicht']) expect(pagesOf(title)).toEqual([3])
  const release = texts.find((text) => text.includes('Entbindung von der Schweigepflicht'))
  expect(release).toMatch(/Wer darf sprechen\s+Frau Weber, Beratungsstelle Anker/)
  expect(release).not.toContain('Daten weitergeben')
  expect(texts.find((text) => text.includes('Bitte Angaben löschen'))).toMatch(/Marchenko[\s\S]*Kurzer Bericht/)
  expect(slip).toContain('bitte abtrennen')
  expect(slip).not.toContain('Marchenko')
})
