import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { OfferHit } from '../../shared/contract/directory.ts'
import type { PersonHit } from '../../shared/contract/people.ts'
import type { Referral } from '../../shared/contract/referrals.ts'
import { asked } from '../support/accounts.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { answerDialogs, pdfFacts, pdfText, saved } from '../support/paper.ts'

test('data goes out on a signed paper, a secret on a second one; a withdrawal stops it and tells whom to write to', async ({ begin }) => {
  const running = await begin({ samples: true })
  const { page } = running
  const paper = await answerDialogs(running)
  const { hits } = await asked<{ hits: PersonHit[] }>(page, 'people.search', { text: 'martschenko' })
  const wanted = { text: 'Schuldner', topic: null, language: '', quarter: '' }
  const { offers } = await asked<{ offers: OfferHit[] }>(page, 'directory.search', wanted)

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
      await saved(page, paper.folder)
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
    await saved(page, paper.folder)
  })
  await running.quit()

  const files = readdirSync(paper.folder).map((name) => join(paper.folder, name))
  for (const file of files) expect(pdfFacts(file)).toMatchObject({ notEmbedded: [], tagged: true })
  const texts = files.map(pdfText)
  const pagesOf = (words: string) => files.filter((file) => pdfText(file).includes(words)).map((file) => pdfFacts(file).pages)
  // Two copies, and the translation behind the first of them.
  for (const title of ['Einwilligung: Daten weitergeben', 'Entbindung von der Schweigepflicht']) expect(pagesOf(title)).toEqual([3])
  const release = texts.find((text) => text.includes('Entbindung von der Schweigepflicht'))
  expect(release).toMatch(/Wer darf sprechen\s+Frau Weber, Beratungsstelle Anker/)
  expect(release).not.toContain('Daten weitergeben')
  expect(texts.find((text) => text.includes('Bitte Angaben löschen'))).toMatch(/Marchenko[\s\S]*Kurzer Bericht/)
})
