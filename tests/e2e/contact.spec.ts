import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { startSession } from '../support/main-job.ts'
import { answerDialogs, pdfFacts, pdfText } from '../support/paper.ts'
import { open } from '../support/sign-in.ts'

const noLook = async () => undefined

async function quickContact(page: Page): Promise<void> {
  await open(page, 'Sprechstunde')
  await page.getByRole('link', { name: 'Kontakt anonym erfassen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kontakt erfassen' })).toBeVisible()
  await expect(page.locator('#topics')).toBeFocused()
}

/** Presses the keys one by one; answers how many there were. */
async function press(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key)
  return keys.length
}

async function addPerson(page: Page): Promise<void> {
  await open(page, 'Personen')
  await page
    .getByRole('link', { name: /Neue Person/ })
    .or(page.getByRole('button', { name: /Neue Person/ }))
    .first()
    .click()
  await page.getByLabel('Vornamen').fill('Nadiia')
  await page.getByLabel('Familienname').fill('Koval')
  await page.getByRole('combobox', { name: 'Sprache hinzufügen' }).fill('Ukrain')
  await press(page, ['ArrowDown', 'Enter'])
  await page.getByText('Sprachmittlung nötig', { exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Nadiia Koval' })).toBeVisible()
}

async function addConcern(page: Page, topic: string, summary: string): Promise<void> {
  await page.getByRole('button', { name: 'Anliegen aufnehmen' }).click()
  await page.getByRole('combobox', { name: 'Themen' }).fill(topic)
  await press(page, ['ArrowDown', 'Enter', 'Escape'])
  await page.getByLabel('In einem Satz').fill(summary)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(summary)).toBeVisible()
}

async function pick(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('an anonymous contact takes at most six keys, and whatever else is folded away until it is wanted', async ({ begin }) => {
  const { page } = await begin()
  await startSession(page, noLook)
  await quickContact(page)
  await expect(page.getByText('Was im Weg stand')).toBeHidden()
  // Main topic, a second one, result, twice longer, save.
  const keys = await press(page, ['6', '3', 'f', '+', '+', 'Enter'])
  expect(keys).toBeLessThanOrEqual(6)
  await expect(page.getByText('Gespeichert: Schule, Hilfe beim Formular, 15 min')).toBeVisible()
  test.info().annotations.push({ type: 'keys of an anonymous contact', description: String(keys) })

  await page.keyboard.press('m')
  await page.getByLabel('Zuständigkeit unklar').check()
  await page.getByLabel('Gesundheit', { exact: true }).check()
  await pick(page, 'Geschlecht', 'weiblich')
  await pick(page, 'Altersgruppe', '25 bis 39')
  await page.getByRole('combobox', { name: 'Quartier' }).fill('حي الشمال 🏘️')
  await page.getByLabel('Zuständigkeit unklar').focus()
  await press(page, ['3', '6', 'i'])
  await page.getByRole('button', { name: 'Schule zum Hauptthema machen' }).click()
  await page.getByLabel('Dauer', { exact: true }).fill('601')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert', { name: /fehlt oder passt/ })).toContainText('Bitte 1 bis 600 Minuten angeben.')
  await page.getByLabel('Dauer', { exact: true }).fill('0')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert', { name: /fehlt oder passt/ })).toContainText('Bitte 1 bis 600 Minuten angeben.')
  await expect(page.getByRole('combobox', { name: 'Quartier' })).toHaveValue('حي الشمال 🏘️')
  await page.getByLabel('Dauer', { exact: true }).fill('20')
  await page.keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: '20 min' })
  await expect(row).toContainText('Schule, Wohnen')
  await expect(row).toContainText('Im Weg stand: Gesundheit, Zuständigkeit unklar · weiblich · Alter: 25 bis 39 · Quartier: حي الشمال 🏘️')
  // Remembered: the next one begins unfolded and empty, and once folded stays so.
  await expect(page.getByLabel('Zuständigkeit unklar')).not.toBeChecked()
  await page.getByRole('button', { name: 'Weniger anzeigen' }).click()
  await quickContact(page)
  await expect(page.getByText('Was im Weg stand')).toBeHidden()
})

test('a contact with a person: what is known, two concerns, barriers, accompaniment, and a second contact of the same visit', async ({
  begin,
}) => {
  const { page } = await begin()
  await startSession(page, noLook)
  await addPerson(page)
  await addConcern(page, 'Schulden', 'Mahnungen ordnen')
  await addConcern(page, 'Wohnen', 'Kaution klären')
  await quickContact(page)
  await page.keyboard.press('p')
  await page.keyboard.type('Kov')
  await page.getByRole('option', { name: /Nadiia Koval/ }).click()
  const known = page.getByRole('region', { name: 'Was schon bekannt ist' })
  await expect(known).toContainText('Kein Termin vereinbart')
  await expect(known).toContainText('Sprachmittlung nötig: Ukrainisch')
  await known.getByLabel('Mahnungen ordnen').check()
  await known.getByLabel('Kaution klären').check()

  await page.getByLabel('Notiz', { exact: true }).fill('Frau Koval kommt mit Frau Bondar, wirkt depressiv')
  await expect(page.getByText('„Frau Bondar“ kann der Name einer anderen Person sein.', { exact: false })).toBeVisible()
  await expect(page.getByText('„depressiv“ kann eine Diagnose sein.', { exact: false })).toBeVisible()
  await expect(page.getByText('„Frau Koval“', { exact: false })).toBeHidden()
  await page.getByLabel('Notiz', { exact: true }).fill('Monat\tMiete\nMärz\t480,00')

  await page.getByRole('button', { name: 'Mehr angeben' }).click()
  await expect(page.getByLabel('Gesundheit', { exact: true })).toBeHidden()
  await page.getByLabel('Antrag zu schwierig').check()
  await page.getByLabel('Lesen und Schreiben').check()
  await pick(page, 'Sprachmittlung', 'Telefon oder Video')
  await expect(page.getByRole('combobox', { name: 'Sprache der Sprachmittlung' })).toHaveValue('Ukrainisch')
  await page.getByRole('button', { name: 'Begleitung oder Unterstützung hinzufügen' }).click()
  await page.getByLabel('Antrag zu schwierig').focus()
  await press(page, ['3', 'b', 'Enter'])
  await expect(page.getByRole('alert', { name: /fehlt oder passt/ })).toContainText('Bitte eine Behörde oder Stelle wählen.')
  await pick(page, 'Behörde oder Stelle', 'Ausländerbehörde')
  await page.getByLabel('Dauer der Begleitung oder Unterstützung').fill('90')
  await page.getByRole('button', { name: 'Speichern und weiterer Kontakt' }).click()

  await expect(page.getByText('Gespeichert: Wohnen, Begleitung, 5 min')).toBeVisible()
  await expect(page.locator('#personId')).toHaveValue('Nadiia Koval')
  await expect(page.getByRole('heading', { name: 'Kontakte dieser Sprechstunde' })).toBeVisible()
  await page.locator('#topics').focus()
  await press(page, ['1', 'i', 'Enter'])
  await expect(page.getByRole('heading', { level: 1, name: 'Nadiia Koval' })).toBeVisible()
  const contacts = page.getByRole('region', { name: 'Kontakte' })
  for (const line of [
    'Wohnen – Begleitung',
    'Anliegen: Mahnungen ordnen; Kaution klären',
    'Im Weg stand: Antrag zu schwierig, Lesen und Schreiben',
    'Begleitung: Ausländerbehörde, 90 min',
    'Sprachmittlung: Telefon oder Video, Ukrainisch',
    'Antrag auf Leistung – Information',
  ])
    await expect(contacts).toContainText(line)
  await expect(contacts.getByText('März\t480,00', { exact: false })).toBeVisible()
})

test('the needs card: a visitor points, the topics come into the contact, and the card goes on paper', async ({ begin }) => {
  const running = await begin()
  const { page } = running
  await startSession(page, noLook)
  await quickContact(page)
  await press(page, ['9', 'u'])
  await page.getByRole('link', { name: 'Bedarfskarte zeigen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bedarfskarte' })).toBeVisible()
  await page.keyboard.press('a')
  const card = page.getByRole('list', { name: 'ما هو موضوعك؟' })
  await expect(card.getByRole('button')).toHaveCount(27)
  await expect(card.getByRole('button', { name: 'السكن' })).toHaveCSS('direction', 'rtl')
  await card.getByRole('button', { name: 'الحياة اليومية' }).click()
  await card.getByRole('button', { name: 'السكن' }).click()
  await card.getByRole('button', { name: 'العنف' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kontakt erfassen' })).toBeVisible()
  for (const topic of ['Wohnen', 'Gewalt']) await expect(page.getByRole('checkbox', { name: topic })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Struktur im Alltag' })).not.toBeChecked()
  // What was chosen before the card is still there, so one key saves.
  await page.locator('#topics').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Gespeichert: Wohnen, Unterlagen angenommen, 5 min')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Wohnen' })).not.toBeChecked()

  const { folder } = await answerDialogs(running)
  await page.getByRole('link', { name: 'Bedarfskarte zeigen' }).click()
  for (const [key, file, words] of [
    ['u', 'Bedarfskarte Ukrainisch.pdf', ['Яке у вас питання?', 'Житло', 'Борги', 'Wohnung', 'Schulden']],
    ['a', 'Bedarfskarte Arabisch.pdf', ['السكن', 'العنف', 'ديون', 'Wohnung', 'Gewalt']],
  ] as const) {
    await page.keyboard.press(key)
    await page.getByRole('button', { name: 'Karte drucken' }).click()
    await expect(page.getByText('1 Seite', { exact: true })).toBeVisible()
    await page.keyboard.press('s')
    const path = join(folder, file)
    await expect.poll(() => existsSync(path)).toBe(true)
    await expect(page.getByText('Als PDF gespeichert.').last()).toBeVisible()
    await page.keyboard.press('Escape')
    // The reader puts gaps between the letters of Arabic words.
    const text = pdfText(path).normalize('NFKC').replaceAll(/\s/g, '')
    for (const word of words) expect(text, file).toContain(word.replaceAll(' ', ''))
    expect(pdfFacts(path)).toEqual({ notEmbedded: [], tagged: true, pages: 1 })
    expect(execFileSync('pdffonts', [path], { encoding: 'utf8' })).toContain(key === 'a' ? 'NotoSansArabic' : 'NotoSans')
  }
})

test('a project is kept on its own page, and asked for only from then on', async ({ begin }) => {
  const { page } = await begin()
  await startSession(page, noLook)
  await quickContact(page)
  await page.keyboard.press('m')
  await expect(page.getByRole('combobox', { name: 'Projekt' })).toBeHidden()
  await open(page, 'Projekte')
  await page.getByRole('button', { name: 'Eintrag hinzufügen' }).click()
  await page.getByLabel('Name').fill('Familien im Quartier')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('cell', { name: 'Familien im Quartier', exact: true })).toBeVisible()
  await quickContact(page)
  await pick(page, 'Projekt', 'Familien im Quartier')
  await page.locator('#topics').focus()
  await press(page, ['3', 'i', 'Enter'])
  await expect(page.getByRole('cell', { name: 'Projekt: Familien im Quartier' })).toBeVisible()
})
