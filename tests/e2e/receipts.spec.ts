import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, formatDate, mondayOf, toLocalDate } from '../../shared/dates.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { newPerson, SITE, startSession } from '../support/main-job.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfText } from '../support/paper.ts'
import { ACCOUNT, open, signIn } from '../support/sign-in.ts'

const look = async () => undefined
const NUMBER = /FZ-[A-Z]\d-\d{8}-\d{4}/
const WORDING = 'Ich beantrage die Weiterbewilligung. Ich habe seit Montag kein Geld, die Kinder haben nichts zu essen.'

/** Presses the keys one after the other and answers how many there were. */
async function press(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key)
  return keys.length
}

/** One key after the other waits for what it says, as a person does who looks at the sheet meanwhile. */
async function saveAndPrint(page: Page): Promise<void> {
  await page.keyboard.press('s')
  await expect(page.getByText('Als PDF gespeichert.')).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByText('An den Drucker gegeben.')).toBeVisible()
}

async function previewed(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('dialog', { name: title })).toBeVisible()
  await expect(page.getByRole('region', { name: /^Seite 1 von \d$/ })).toBeVisible()
}

test('without money since Monday: emergency, application, receipts on paper, and the branch knows and takes it on', async ({ begin }) => {
  const running = await begin()
  const { page } = running
  const paper = await answerDialogs(running)
  await startSession(page, look)
  await newPerson(page, look)

  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1, name: 'Notfall' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Kein Geld' })).toBeFocused()
  await page.keyboard.press('1')
  await expect(page.getByRole('checkbox', { name: 'Antrag hier aufnehmen lassen' })).toBeChecked()
  await page.getByLabel('Was fehlt').fill('Geld für November')
  const monday = addDays(mondayOf(toLocalDate(Date.now())), -7)
  await page.getByLabel('Seit wann').fill(formatDate(monday))
  await page.getByLabel('Kinder im Haushalt').fill('3')
  await expect(page.getByRole('combobox', { name: 'Eilig weitergeben an' })).toHaveValue(ACCOUNT.office)
  await page.keyboard.press('Control+Enter')
  await previewed(page, 'Ihre nächsten Schritte')
  await saveAndPrint(page)
  await page.keyboard.press('u')
  await expect(page.getByText(/^Vermerkt: FZ-.* ist übergeben\.$/)).toBeVisible()
  expect(await paper.prints()).toBe(1)

  await page.getByRole('link', { name: 'Antrag zu Protokoll' }).click()
  await expect(page.getByText('Für Olena Shevchenko')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Weiterbewilligung' })).toBeFocused()
  await page.keyboard.press('1')
  await expect(page.getByLabel('In den Worten der Person')).toBeFocused()
  await page.keyboard.type(WORDING)
  await page.getByLabel('Eilig: heute noch anrufen').check()
  await page.keyboard.press('Control+Enter')
  await previewed(page, 'Eingangsbestätigung')
  await saveAndPrint(page)
  await page.keyboard.press('Escape')
  expect(await paper.prints()).toBe(2)
  const number = NUMBER.exec(await page.getByText(NUMBER).first().innerText())?.[0] ?? ''
  await expect(page.getByText('nicht übergeben')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText(/^Übergeben am /)).toBeVisible()

  expect(await axeFindings(page)).toEqual([])

  // The second copy keeps the number and says what it is.
  await page.keyboard.press('d')
  await previewed(page, 'Eingangsbestätigung')
  await expect(page.getByText('Zweitausfertigung', { exact: true })).toBeAttached()
  await page.keyboard.press('Escape')

  // Nobody has called yet: "Heute" says so, and the list leads there.
  await open(page, 'Heute')
  const urgent = page.getByRole('region', { name: 'Eilige Weitergaben' })
  await expect(urgent.getByText('noch nicht angerufen')).toHaveCount(2)
  await open(page, 'Weitergabe')
  await expect(page.getByText('2 offene Weitergaben')).toBeVisible()
  const entry = page.getByRole('listitem').filter({ hasText: number })
  await entry.getByRole('button', { name: /^Angerufen/ }).click()
  await page.getByLabel('Mit wem gesprochen').fill('Frau Kaya, Leistung')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(entry.getByText('gesprochen mit Frau Kaya, Leistung')).toBeVisible()
  await entry.getByRole('button', { name: /^Übernommen/ }).click()
  await page.getByLabel('Wer hat übernommen').fill('Herr Lang')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 offene Weitergabe')).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.getByText('2 offene Weitergaben')).toBeVisible()

  // On the person's page the sheets stand with their numbers.
  await entry.getByRole('link', { name: 'Olena Shevchenko' }).click()
  await expect(page.getByText('Eingangsbestätigung: Weiterbewilligung')).toBeVisible()
  await expect(page.getByText(`Nr. ${number}`, { exact: false })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await running.quit()

  const files = readdirSync(paper.folder).map((name) => join(paper.folder, name))
  expect(files).toHaveLength(2)
  for (const file of files) {
    expect(file).toMatch(NUMBER)
    expect(checkPdf(file)).toContain('No syntax or stream encoding errors found')
    // German first and binding, the person's own language behind it.
    expect(pdfFacts(file)).toEqual({ notEmbedded: [], tagged: true, pages: 2 })
    expect(pdfText(file)).toContain('Це переклад')
  }
  const text = (file: string | undefined) => pdfText(file ?? '').replace(/\s+/g, ' ')
  const receipt = text(files.find((file) => file.includes(number)))
  for (const said of [
    number,
    formatDate(toLocalDate(Date.now())),
    'Eingangsbestätigung',
    WORDING,
    SITE,
    'Olena Shevchenko',
    'Олена Шевченко',
  ])
    expect(receipt).toContain(said)
  expect(receipt).toContain('Prüfung durch die zuständige Stelle')
  expect(receipt).not.toContain('Hinweis zur Uhrzeit')
  const steps = text(files.find((file) => !file.includes(number)))
  for (const said of ['Kein Geld', 'Geld für November', formatDate(monday), 'Die Beratung ruft die zuständige Stelle an'])
    expect(steps).toContain(said)
})

test('an attendance is confirmed on paper in a few keys, with the reason for a missed appointment in a few more', async ({ begin }) => {
  const running = await begin()
  const { page } = running
  const paper = await answerDialogs(running)
  await startSession(page, look)
  await newPerson(page, look)

  let keys = await press(page, ['v'])
  await expect(page.getByRole('heading', { level: 1, name: 'Vorsprache bestätigen' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Ein Termin wurde verpasst' })).toBeFocused()
  keys += await press(page, ['Control+Enter'])
  await previewed(page, 'Vorsprachebestätigung')
  keys += await press(page, ['p', 'u'])
  await expect(page.getByText(/^Übergeben am /)).toBeVisible()
  await expect.poll(paper.prints).toBe(1)
  expect(keys).toBe(4)
  await expect(page.getByText('Es wurde nichts weitergegeben.')).toBeVisible()

  await page.getByRole('link', { name: 'Zur Person' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Olena Shevchenko' })).toBeVisible()
  await press(page, ['v'])
  await expect(page.getByRole('checkbox', { name: 'Ein Termin wurde verpasst' })).toBeFocused()
  await press(page, ['v'])
  await expect(page.getByRole('combobox', { name: 'Genannter Grund' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert').getByText('Bitte den genannten Grund wählen.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Genannter Grund' }).pressSequentially('Kind krank')
  // Enter takes the marked option, and it is marked only after it is shown.
  await expect(page.locator('[data-combobox-selected]').filter({ hasText: 'Kind krank' })).toBeVisible()
  await press(page, ['Enter'])
  await expect(page.getByRole('option')).toHaveCount(0)
  await press(page, ['Control+Enter'])
  await previewed(page, 'Vorsprachebestätigung')
  await page.keyboard.press('s')
  await expect(page.getByText('Als PDF gespeichert.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Eilig', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Genannter Grund: Kind krank/)).toBeVisible()
  await page.keyboard.press('t')
  await page.getByLabel('Mit wem gesprochen').fill('Frau Kaya')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/gesprochen mit Frau Kaya/)).toBeVisible()
  await running.quit()

  const [file = ''] = readdirSync(paper.folder).map((name) => join(paper.folder, name))
  expect(checkPdf(file)).toContain('No syntax or stream encoding errors found')
  expect(pdfFacts(file)).toEqual({ notEmbedded: [], tagged: true, pages: 2 })
  const said = pdfText(file)
  expect(said).toMatch(NUMBER)
  expect(said).toContain('Sie waren heute persönlich da')
  // Others read the sheet, too: the reason goes to the branch only.
  expect(said).not.toContain('krank')
})

test('the red lane from the session, without a name: begun, locked, finished', async ({ begin }) => {
  const running = await begin()
  const { page } = running
  const paper = await answerDialogs(running)
  await startSession(page, look)
  await page.getByRole('link', { name: 'Notfall aufnehmen' }).click()
  await expect(page.getByRole('checkbox', { name: 'Kein Geld' })).toBeFocused()
  await press(page, ['2', '3'])
  await page.getByLabel('Was fehlt').fill('Strom seit gestern weg')
  await page.keyboard.press('Control+l')
  await signIn(page)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('Notfall auf')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Der Entwurf vom', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Was fehlt')).toHaveValue('Strom seit gestern weg')
  await expect(page.getByRole('checkbox', { name: 'Wohnung in Gefahr' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await previewed(page, 'Ihre nächsten Schritte')
  await page.keyboard.press('s')
  await expect(page.getByText('Als PDF gespeichert.')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText(/^Übergeben am /)).toBeVisible()
  await open(page, 'Heute')
  await expect(page.getByText('Nichts offen.', { exact: false })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Eilige Weitergaben' }).getByText('ohne Namen')).toBeVisible()
  await running.quit()
  const [file = ''] = readdirSync(paper.folder).map((name) => join(paper.folder, name))
  const said = pdfText(file).replace(/\s+/g, ' ')
  expect(said).toContain('Strom oder Heizung gesperrt, Wohnung in Gefahr')
  expect(said).not.toMatch(/Person|geboren/)
})
