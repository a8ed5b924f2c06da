import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, formatDate, formatDay, toLocalDate } from '../../shared/dates.ts'
import { expect, test } from '../support/e2e.ts'
import { newPerson, OLENA, SITE, startSession } from '../support/main-job.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfText } from '../support/paper.ts'
import { open } from '../support/sign-in.ts'

const look = async () => undefined
const DUE = addDays(toLocalDate(Date.now()), 14)

/** Letters of DIN 91379: Latin with every kind of mark, sequences without a code point of their own, Greek, Cyrillic. */
const LETTERS =
  'Äẞ Ạǎ Ḃċ Čć Ḑđ Ẽę Ǧġ Ḩħ Ǐı Ķĺ Łṃ Ńŋ Ǒő Ŗř Șş Țŧ Ųẉ Ẅÿ Źž Æœ Þð ʹʺʻʿ A̋ C̀ D̂ F̀ K̄ M̂ N̄ T̈ Z̀ c̆ h̄ j̈́ l̂ s̀ x̌ ΑΏάω Бгѓєїјљћќўџѣѫ Олексій'
const squeezed = (text: string) => text.normalize('NFC').replace(/[\s\p{Cf}]/gu, '')

/** The row of a document by its German words. */
const row = (page: Page, item: string) => page.locator('button[data-row]').and(page.getByRole('button', { name: new RegExp(`^${item}:`) }))

async function saved(page: Page): Promise<void> {
  await page.keyboard.press('s')
  const note = page.locator('.mantine-Notification-root').filter({ hasText: 'Als PDF gespeichert.' })
  await note.getByRole('button', { name: 'Schließen' }).click()
  await expect(note).toHaveCount(0)
}

/** Names of the fonts that a PDF holds. */
function fontsOf(file: string): string {
  return execFileSync('pdffonts', [file], { encoding: 'utf8' })
}

test('documents are ticked off by keys, and what is missing goes home in Ukrainian, Arabic and German', async ({ begin }) => {
  const running = await begin()
  const { page } = running
  const paper = await answerDialogs(running)
  await startSession(page, look)
  await newPerson(page, look)

  await test.step('a list out of a template', async () => {
    await page.getByRole('button', { name: 'Liste anlegen' }).click()
    await page.getByLabel('Wofür').selectOption('Bildung und Teilhabe')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Bitte den Vornamen des Kindes angeben', { exact: false }).first()).toBeVisible()
    await page.getByLabel('Vorname des Kindes').fill('Sofiia')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Bildung und Teilhabe, Sofiia' })).toBeVisible()
    await expect(page.getByText('0 von 6 gesehen')).toBeVisible()
  })

  await test.step('one key each, and the next row is there', async () => {
    const first = row(page, 'Ausflüge und Klassenfahrten: Schreiben der Schule oder Kita')
    await first.focus()
    // Who types fast presses the next letter before the store has answered: it is for the next row already.
    const went = await page.evaluate(() => {
      const before = document.activeElement
      before?.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true, cancelable: true }))
      return document.activeElement !== before
    })
    expect(went).toBe(true)
    await expect(first).toContainText('gesehen')
    const second = row(page, 'Schulbedarf: Schulbescheinigung')
    await expect(second).toBeFocused()
    await page.keyboard.press('w')
    await expect(second).toContainText('weitergeleitet')
    const third = row(page, 'Weg zur Schule: Nachweis über die Fahrkosten')
    await expect(third).toBeFocused()
    await page.keyboard.press('n')
    await page.keyboard.press('Enter')
    await expect(third).toContainText('kommt noch')
    await expect(row(page, 'Lernförderung: Bestätigung der Schule')).toBeFocused()
    await page.keyboard.press('x')
    await expect(page.getByText('2 von 5 gesehen')).toBeVisible()
    await expect(page.getByText(`Nächster Tag: ${formatDay(DUE)}`)).toBeVisible()
  })

  await test.step('a document that the template does not know, in letters of every kind', async () => {
    await page.getByLabel('Weitere Unterlage').fill(LETTERS)
    await page.getByRole('button', { name: 'Hinzufügen' }).click()
    await expect(page.getByText(LETTERS.normalize('NFC'), { exact: true })).toBeVisible()
    await expect(page.getByText('2 von 6 gesehen')).toBeVisible()
  })

  await test.step('the sheet in the language of the person, and in another by hand', async () => {
    await page.getByRole('button', { name: 'Nachreichliste: Bildung und Teilhabe, Sofiia' }).click()
    await expect(page.getByText('2 Seiten')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByLabel('Zweite Seite in')).toHaveValue('ukr')
    // Read out of the PDF: the letter і is there as itself, with its dot.
    await expect(page.getByText('Цих документів ще бракує')).toBeAttached()
    await saved(page)
  })
  const [ukrainian] = readdirSync(paper.folder)
  if (!ukrainian) throw new Error('nothing was saved')
  const inUkrainian = pdfText(join(paper.folder, ukrainian))
  for (const text of ['Diese Unterlagen fehlen noch', 'keine Originale', SITE, formatDate(DUE), 'Цих документів ще бракує', OLENA.family]) {
    expect(inUkrainian).toContain(text)
  }
  expect(inUkrainian).not.toContain('Schulbescheinigung')
  expect(squeezed(inUkrainian)).toContain(squeezed(LETTERS))
  checkSheet(join(paper.folder, ukrainian))

  await test.step('in Arabic', async () => {
    await page.getByLabel('Zweite Seite in').selectOption('arb')
    await expect(page.getByText('Цих документів ще бракує')).toHaveCount(0, { timeout: 30_000 })
    await expect(page.getByText('2 Seiten')).toBeVisible({ timeout: 30_000 })
    await saved(page)
    await page.keyboard.press('Escape')
  })
  const arabic = join(paper.folder, ukrainian)
  expect(pdfText(arabic)).toContain(formatDate(DUE))
  // Joined letters stand in the file one by one, so the spaces between them are the reader's guess.
  const inArabic = pdfText(arabic)
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
  for (const word of ['المستندات', 'ترجمة', 'الروضة']) expect(inArabic).toContain(word)
  expect(fontsOf(arabic)).toContain('NotoSansArabic')
  checkSheet(arabic)

  await test.step('the information sheet is handed over and noted', async () => {
    await expect(page.getByText('Noch nicht übergeben.')).toBeVisible()
    await page.getByRole('button', { name: 'Übergabe festhalten' }).click()
    await expect(page.getByText(/Übergeben am .*, Fassung 1\.0, auf Deutsch und Ukrainisch, von Anna Beispiel/)).toBeVisible()
    await page.getByRole('button', { name: 'Ansehen und drucken', exact: true }).click()
    await expect(page.getByText('2 Seiten')).toBeVisible({ timeout: 30_000 })
    await saved(page)
    await page.keyboard.press('Escape')
  })
  await test.step('the next steps', async () => {
    await page.getByRole('button', { name: 'Meine nächsten Schritte' }).click()
    await expect(page.getByText('2 Seiten')).toBeVisible({ timeout: 30_000 })
    await saved(page)
    await page.keyboard.press('Escape')
  })
  const files = readdirSync(paper.folder).map((name) => join(paper.folder, name))
  expect(files).toHaveLength(3)
  for (const file of files) checkSheet(file)
  const sheet = files.map(pdfText).find((text) => text.includes('Was mit Ihren Daten geschieht'))
  for (const text of ['Mustertext', 'Artikel 6', 'Що відбувається з Вашими даними']) expect(sheet).toContain(text)
  expect(sheet).not.toContain(OLENA.family)

  await test.step('the template is changed, and the list stays as it was', async () => {
    await open(page, 'Vorlagen')
    await page.getByRole('button', { name: 'Ändern: Bildung und Teilhabe' }).click()
    await page.getByLabel('Unterlage 2', { exact: true }).fill('Schulbedarf: nichts nötig')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Fassung 1 des Hauses', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Zum ausgelieferten Text zurück: Bildung und Teilhabe' }).click()
    await expect(page.getByText('Der ausgelieferte Text gilt wieder.')).toBeVisible()
    await expect(page.getByText('des Hauses', { exact: false })).toHaveCount(0)
  })
})

function checkSheet(file: string): void {
  expect(checkPdf(file)).toContain('No syntax or stream encoding errors found')
  expect(pdfFacts(file)).toEqual({ notEmbedded: [], tagged: true, pages: 2 })
  // Nothing is left to a font of the machine that prints.
  const fonts = fontsOf(file).split('\n').slice(2).filter(Boolean)
  expect(fonts.filter((font) => !font.includes('NotoSans'))).toEqual([])
}
