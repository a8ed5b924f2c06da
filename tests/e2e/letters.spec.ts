import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { asked } from '../support/accounts.ts'
import { expect, test } from '../support/e2e.ts'
import { edgeMarks, throughWindow } from '../support/letter-geometry.ts'
import { bookAppointment, newPerson, startSession } from '../support/main-job.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfText } from '../support/paper.ts'
import { open } from '../support/sign-in.ts'

const look = async () => undefined
const LAYOUT = { timeout: 30_000 }
const MANY = 'Ein Absatz der Behörde, der seinen Platz braucht.\n\n'.repeat(30)

async function saved(page: Page): Promise<void> {
  await page.keyboard.press('s')
  const note = page.locator('.mantine-Notification-root').filter({ hasText: 'Als PDF gespeichert.' })
  await note.getByRole('button', { name: 'Schließen' }).click()
  await expect(note).toHaveCount(0)
}

test('a letter by the norm: printed, sent, come back, printed again; the words of the house; many in one print', async ({ begin }) => {
  const running = await begin()
  const { page } = running
  const paper = await answerDialogs(running)
  const files = () => readdirSync(paper.folder).map((name) => join(paper.folder, name))
  const fileOf = (beginning: string) => files().find((file) => file.includes(`/${beginning}`)) ?? ''
  await startSession(page, look)
  await newPerson(page, look)
  await bookAppointment(page, look)

  await test.step('the letter, in plain language first and in the language of the person', async () => {
    await page.getByLabel('Welcher Brief').selectOption('Terminbestätigung')
    await page.getByRole('button', { name: 'Brief ansehen und drucken' }).click()
    await expect(page.getByText('2 Seiten')).toBeVisible(LAYOUT)
    await expect(page.getByText('In einfacher Sprache')).toBeAttached()
    await saved(page)
    await page.keyboard.press('Escape')
  })
  const letter = fileOf('Brief BR-')
  expect(checkPdf(letter)).toContain('No syntax or stream encoding errors found')
  expect(pdfFacts(letter)).toEqual({ notEmbedded: [], tagged: true, pages: 2 })
  expect(pdfText(letter)).toContain('Mustertext')
  expect(throughWindow(letter)).toEqual({
    text: 'Angerweg 12 · 42899 Musterstadt Olena Shevchenko Lindenstraße 4 42899 Musterstadt',
    cut: [],
    strayInk: 0,
  })
  expect(edgeMarks(letter)).toEqual([
    { at: 105, length: 7 },
    { at: 148.5, length: 10 },
    { at: 210, length: 7 },
  ])

  await test.step('it waits until it is noted how it went out', async () => {
    await open(page, 'Postausgang')
    await expect(page.getByText('1 Brief wartet')).toBeVisible()
    await page.getByLabel('Alle auswählen').click()
    await page.getByRole('button', { name: 'Versand festhalten' }).click()
    await expect(page.getByText('Alles ist hinausgegangen.', { exact: false })).toBeVisible()
  })
  await test.step('return mail asks for a look at the address', async () => {
    await open(page, 'Personen')
    await page.getByText('Olena Shevchenko').first().click()
    await page.getByRole('button', { name: /^Versand:/ }).click()
    await page.getByRole('button', { name: 'Rücklauf festhalten' }).click()
    await expect(page.getByText(/kam am .* zurück \(unbekannt verzogen\)\. Bitte die Anschrift prüfen\./)).toBeVisible()
    await page.getByRole('button', { name: 'Anschrift ist geprüft' }).click()
    await expect(page.getByText('Bitte die Anschrift prüfen', { exact: false })).toHaveCount(0)
  })
  await test.step('once more as it was sent', async () => {
    await page.getByRole('button', { name: /^Nachdruck:/ }).click()
    await expect(page.getByText('2 Seiten')).toBeVisible(LAYOUT)
    await saved(page)
    await page.keyboard.press('Escape')
    await expect(page.getByText('einmal nachgedruckt', { exact: false })).toBeVisible()
  })
  const again = pdfText(fileOf('Nachdruck BR-'))
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter((line) => line !== '' && !line.includes('Nachdruck vom'))
  expect(again.match(/Nachdruck vom/g)).toHaveLength(2)
  expect(lines(again)).toEqual(lines(pdfText(letter)))

  await test.step('the words of the house: an unknown placeholder is named, and what was typed stays', async () => {
    await open(page, 'Briefvorlagen')
    await page.getByRole('link', { name: 'Ändern: Einladung zum Gespräch' }).click()
    await expect(page.getByText('Passt auf eine Seite.')).toBeVisible(LAYOUT)
    const words = page.getByLabel('Erste Seite', { exact: false })
    await words.fill('Guten Tag {vorname},\n\n{termin}\n')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Diesen Platzhalter gibt es in diesem Brief nicht: {vorname}.', { exact: false })).toBeVisible()
    await expect(words).toHaveValue('Guten Tag {vorname},\n\n{termin}\n')
    await words.fill('Guten Tag ,\n\n{termin}\n')
    await words.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(10, 10))
    await page.getByRole('button', { name: 'Name der Person' }).click()
    await expect(words).toHaveValue('Guten Tag {name},\n\n{termin}\n')
  })
  await test.step('what is too long says so and is printed on numbered pages', async () => {
    const words = page.getByLabel('Erste Seite', { exact: false })
    await words.fill(`Guten Tag {name},\n\n{termin}\n\n${MANY}`)
    await expect(page.getByText('Der Text braucht 2 Seiten statt 1.', { exact: false })).toBeVisible(LAYOUT)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Fassung 1 des Hauses', { exact: false })).toBeVisible()
    await open(page, 'Personen')
    await page.getByText('Olena Shevchenko').first().click()
    await page
      .getByRole('link', { name: /09:30 Uhr/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Brief ansehen und drucken' }).click()
    await expect(page.getByText('Der Text passt nicht auf den vorgesehenen Platz: 3 Seiten.', { exact: false })).toBeVisible(LAYOUT)
    await saved(page)
    await page.keyboard.press('Escape')
    const long =
      files()
        .filter((file) => file.includes('/Brief BR-'))
        .find((file) => file !== letter) ?? ''
    expect(pdfText(long)).toMatch(/Geschäftsstelle 3 Nordstadt · BR-\S+\s+Seite 2 von 3/)
    expect(pdfText(long)).not.toContain('Seite 1 von')
    await open(page, 'Postausgang')
    await page.getByRole('link', { name: 'Mehrere Briefe drucken' }).click()
    await expect(page.getByText('Brief erstellt', { exact: false })).toBeVisible()
    await page.getByLabel(/^Auswählen: Olena Shevchenko/).click()
    await page.getByRole('button', { name: '1 Brief vorbereiten' }).click()
    await expect(page.getByText('Der Text passt nicht auf die Seite.', { exact: false })).toBeVisible(LAYOUT)
  })
  await test.step('many in one print, each with a number of its own', async () => {
    const { hits } = await asked<{ hits: { id: string }[] }>(page, 'people.search', { text: 'Shevchenko' })
    const [first] = await asked<{ siteId: string; start: string }[]>(page, 'appointments.ofPerson', { personId: hits[0]?.id })
    const other = { personId: hits[0]?.id, siteId: first?.siteId, start: first?.start.replace('09:30', '14:00'), minutes: 30 }
    await asked(page, 'appointments.book', { ...other, purpose: '', interpreterLanguage: null })
    await page.getByLabel('Welcher Brief').selectOption('Erinnerung an den Termin')
    await expect(page.getByText('14:00', { exact: false })).toBeVisible()
    await page.getByLabel(/^Alle auswählen/).click()
    await page.getByRole('button', { name: '2 Briefe vorbereiten' }).click()
    await expect(page.getByText('4 Seiten')).toBeVisible(LAYOUT)
    await page.keyboard.press('p')
    await expect(page.getByText('An den Drucker gegeben.')).toBeVisible()
    expect(await paper.prints()).toBe(1)
    await saved(page)
    await page.keyboard.press('Escape')
    await open(page, 'Postausgang')
    await expect(page.getByText('4 Briefe warten')).toBeVisible()
  })
  const many = pdfText(fileOf('2 Briefe'))
  expect(new Set(many.match(/BR-[A-Z]\d-\d{8}-\d{4}/g)).size).toBe(2)
  expect(pdfFacts(fileOf('2 Briefe'))).toEqual({ notEmbedded: [], tagged: true, pages: 4 })
})
