import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, formatDay, toLocalDate } from '../../shared/dates.ts'
import { nextFollowUp } from '../../shared/referral-states.ts'
import { asked } from '../support/accounts.ts'
import { moveClock } from '../support/clock.ts'
import { demoPage, type Picture } from '../support/demo-page.ts'
import { expect, test } from '../support/e2e.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfLetters, pdfText, saved } from '../support/paper.ts'
import { readQrOfPdf } from '../support/read-qr.ts'
import { open } from '../support/sign-in.ts'

const OUT = resolve(import.meta.dirname, '../../out/demo/verweisung')
const DAY_MS = 24 * 3_600_000
const WHO = 'Nadiia Viktorivna Marchenko'

async function choose(page: Page, filter: string, choice: string): Promise<void> {
  await page.getByRole('combobox', { name: filter, exact: true }).first().fill(choice)
  await page.getByRole('option', { name: choice, exact: true }).click()
}

test('from a need to a connection: an offer with its reasons, a signed consent, a warm hand-over, and the slip that comes back after eight weeks', async ({
  begin,
}) => {
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  const running = await begin({ samples: true })
  const { page } = running
  const today = toLocalDate(Date.now())
  const pictures: Picture[] = []
  const look = async (name: string) => {
    const light = `${String(pictures.length + 1).padStart(2, '0')}-${name}.png`
    await page.screenshot({ path: join(OUT, light), animations: 'disabled' })
    pictures.push({ name, light })
  }
  const paper = await answerDialogs(running)

  await test.step('the need finds an offer, with its reasons in words', async () => {
    await open(page, 'Angebote')
    await choose(page, 'Thema', 'Finanzen und Schulden')
    await choose(page, 'Sprache', 'Ukrainisch')
    await choose(page, 'Quartier', 'Am Anger')
    const hit = page.getByRole('option', { name: /Schuldnerberatung/ })
    await expect(hit).toContainText('Passt: Thema Finanzen und Schulden')
    await expect(hit).toContainText('Ukrainisch')
    await look('bedarf')
    await hit.click()
    await page.keyboard.press('v')
  })

  await test.step('the person decides what goes along; nothing goes before the signature', async () => {
    await page.getByLabel('Person', { exact: true }).fill('martschenko')
    await page.getByRole('option', { name: new RegExp(WHO) }).click()
    await page.getByRole('combobox', { name: 'Art der Verweisung' }).click()
    await page.getByRole('option', { name: 'Warme Übergabe im Gespräch' }).click()
    await page.getByRole('radio', { name: 'Angaben zur Person, mit Einwilligung' }).check()
    await page.getByRole('checkbox', { name: 'Name', exact: true }).check()
    await page.getByRole('checkbox', { name: 'Anliegen', exact: true }).check()
    await expect(page.getByRole('combobox', { name: /Empfangende Person/ })).toHaveValue(/Meike Brandt/)
    await page.getByRole('checkbox', { name: /Die Person weiß/ }).check()
    await look('verweisung')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Die Verweisung ist angelegt.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Daten sind übergeben' })).toBeHidden()
    await page.getByRole('button', { name: /Einwilligung ansehen/ }).click()
    await saved(page, paper.folder)
    await page.getByRole('button', { name: /^Unterschrift liegt vor/ }).click()
    await page.getByRole('button', { name: /Verweisungszettel ansehen/ }).click()
    await saved(page, paper.folder)
    await page.getByRole('button', { name: 'Daten sind übergeben' }).click()
    await expect(page.getByText('nach 8 Wochen', { exact: false })).toBeVisible()
    await look('uebergeben')
  })
  const slip = join(paper.folder, readdirSync(paper.folder).find((name) => name.startsWith('Adresse')) ?? '')
  const token = readQrOfPdf(slip, pdfFacts(slip).pages)

  await test.step('after two weeks the offer is asked, and nobody answers', async () => {
    await moveClock(running, 14 * DAY_MS)
    await open(page, 'Verweisungen')
    await open(page, 'Heute')
    await page.getByRole('link', { name: WHO }).click()
    await page.getByRole('button', { name: 'niemanden erreicht' }).click()
    await expect(page.getByText('Telefon: niemanden erreicht', { exact: false }).first()).toBeVisible()
    await look('nach-zwei-wochen')
  })

  await test.step('eight weeks after the hand-over the slip comes back and is scanned', async () => {
    await moveClock(running, 42 * DAY_MS)
    await open(page, 'Heute')
    await expect(page.getByRole('link', { name: WHO })).toBeVisible()
    await look('nach-acht-wochen')
    await open(page, 'Verweisungen')
    await page.getByRole('link', { name: 'Rückmeldung vermerken' }).click()
    await expect(page.getByLabel('Nummer auf dem Rückzettel')).toBeFocused()
    // A scanner types like a keyboard.
    await page.keyboard.type(token)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: `für ${WHO}` })).toBeVisible()
    await look('rueckzettel')
    await page.getByRole('button', { name: 'Angebunden' }).click()
    await expect(page.getByText('Vermerkt für Schuldnerberatung: angebunden', { exact: false })).toBeVisible()
  })

  await test.step('it is seen with the person; what is left is to ask once more after half a year', async () => {
    await open(page, 'Verweisungen')
    const row = page.getByRole('row', { name: new RegExp(WHO) })
    await expect(row).toContainText('angebunden')
    await expect(row).toContainText(formatDay(nextFollowUp(today, addDays(today, 56)) ?? ''))
    const { hits } = await asked<{ hits: { id: string }[] }>(page, 'people.search', { text: 'martschenko' })
    await page.evaluate((id) => {
      location.hash = `/personen/${id}`
    }, hits[0]?.id)
    const referrals = page.getByRole('region', { name: 'Verweisungen' })
    await expect(referrals.getByText('angebunden', { exact: true })).toBeVisible()
    await referrals.scrollIntoViewIfNeeded()
    await look('angebunden')
  })
  await running.quit()

  const prints = readdirSync(paper.folder)
  for (const name of prints) {
    const file = join(paper.folder, name)
    expect(checkPdf(file), name).toContain('No syntax or stream encoding errors found')
    expect(pdfFacts(file), name).toMatchObject({ notEmbedded: [], tagged: true })
    copyFileSync(file, join(OUT, name))
  }
  expect(prints.map((name) => name.replace(/ .*/, '')).sort()).toEqual(['Adresse', 'Einwilligung'])
  expect(pdfLetters(slip)).toContain(token)
  expect(pdfText(slip)).not.toContain('Marchenko')
  writeFileSync(join(OUT, 'index.html'), demoPage(pictures, prints))
})
