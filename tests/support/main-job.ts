import { expect, type Page } from '@playwright/test'
import { addDays, formatDate, mondayOf, toLocalDate } from '../../shared/dates.ts'
import { open } from './sign-in.ts'

/** Called when a screen is worth a look; the demo takes pictures, the tests do not. */
export type Look = (name: string) => Promise<void>

/** The invented visitor of the main job. */
export const OLENA = { given: 'Olena', family: 'Shevchenko', original: 'Олена Шевченко', birth: '17.04.1991' }
export const SITE = 'Familienzentrum Am Anger'
/** Wednesday of next week: never in the past, never on a weekend. */
export const APPOINTMENT_DAY = addDays(mondayOf(toLocalDate(Date.now())), 9)

export async function importOffers(page: Page, look: Look): Promise<void> {
  await open(page, 'Angebote')
  await look('angebote-leer')
  await page
    .getByRole('link', { name: 'Verzeichnis einlesen' })
    .or(page.getByRole('button', { name: 'Verzeichnis einlesen' }))
    .first()
    .click()
  await page.getByRole('button', { name: 'Ordner wählen' }).click()
  await expect(page.getByRole('heading', { name: 'Das würde übernommen' })).toBeVisible()
  await look('verzeichnis-vorschau')
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(page.getByText('Das Verzeichnis ist auf dem neuen Stand.', { exact: false })).toBeVisible()
}

/** Reading the same package again offers nothing to take over. */
export async function importAgain(page: Page): Promise<void> {
  await open(page, 'Angebote')
  await page
    .getByRole('link', { name: 'Verzeichnis einlesen' })
    .or(page.getByRole('button', { name: 'Verzeichnis einlesen' }))
    .first()
    .click()
  await page.getByRole('button', { name: 'Ordner wählen' }).click()
  await expect(page.getByText('Es gibt nichts zu übernehmen.', { exact: false })).toBeVisible()
}

export async function startSession(page: Page, look: Look): Promise<void> {
  await open(page, 'Standorte')
  await page.keyboard.press('n')
  await page.getByLabel('Name').fill(SITE)
  await page.getByLabel('Straße und Hausnummer').fill('Angerweg 12')
  await page.getByLabel('Quartier').fill('Am Anger')
  await page.getByLabel('PLZ').fill('42899')
  await page.getByLabel('Ort', { exact: true }).fill('Musterstadt')
  await page.getByLabel('Telefon').fill('0202 5550110')
  await page.getByLabel('stufenlos erreichbar').check()
  await look('standort')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('cell', { name: SITE, exact: false }).first()).toBeVisible()
  await open(page, 'Sprechstunde')
  await page.getByRole('button', { name: `Sprechstunde beginnen: ${SITE}` }).click()
  await expect(page.getByText('Sprechstunde läuft seit', { exact: false })).toBeVisible()
  await look('sprechstunde')
}

/** Anonymous contact by keys alone. Returns how many keys it took. */
export async function anonymousContact(page: Page, look: Look): Promise<number> {
  await page.getByRole('link', { name: 'Kontakt anonym erfassen' }).click()
  await expect(page.locator('#topics')).toBeFocused()
  const keys = ['4', 'i', 'Enter']
  for (const key of keys) {
    if (key === 'Enter') await look('kontakt')
    await page.keyboard.press(key)
  }
  await expect(page.getByText('Gespeichert:', { exact: false })).toBeVisible()
  await expect(page.getByRole('cell', { name: /anonym/i })).toBeVisible()
  return keys.length
}

export async function newPerson(page: Page, look: Look): Promise<void> {
  await open(page, 'Personen')
  await look('personen-leer')
  await page
    .getByRole('link', { name: /Neue Person/ })
    .or(page.getByRole('button', { name: /Neue Person/ }))
    .first()
    .click()
  await page.getByLabel('Vornamen').fill(OLENA.given)
  await page.getByLabel('Familienname').fill(OLENA.family)
  await page.getByLabel('Name in eigener Schrift').fill(OLENA.original)
  await page.getByLabel('Geburtsdatum').fill(OLENA.birth)
  await page.getByRole('combobox', { name: 'Sprache hinzufügen' }).fill('Ukrain')
  await expect(page.getByRole('option', { name: 'Ukrainisch' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Sprachmittlung nötig', { exact: true }).click()
  await page.getByLabel('Straße und Hausnummer').fill('Lindenstraße 4')
  await page.getByLabel('PLZ').fill('42899')
  await page.getByLabel('Ort', { exact: true }).fill('Musterstadt')
  await page.getByLabel('Brief an die Anschrift').check()
  await page.getByLabel('Telefon', { exact: true }).fill('0202 5550142')
  await page.getByLabel('Anruf').check()
  await look('person-aufnehmen')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Olena Shevchenko' })).toBeVisible()
  await expect(page.getByText(OLENA.original)).toBeVisible()
}

export async function joinUnit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zuordnen' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Zugeordnet')).toBeVisible()
}

export async function newConcern(page: Page, look: Look): Promise<void> {
  await page.getByRole('button', { name: 'Anliegen aufnehmen' }).click()
  await page.getByRole('combobox', { name: 'Themen' }).fill('Schulden')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByLabel('In einem Satz').fill('Mahnungen ordnen, Ratenzahlung klären')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Mahnungen ordnen, Ratenzahlung klären')).toBeVisible()
  await look('person')
}

export async function bookAppointment(page: Page, look: Look): Promise<void> {
  await page
    .getByRole('link', { name: /Termin vereinbaren/ })
    .or(page.getByRole('button', { name: /Termin vereinbaren/ }))
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Termin vereinbaren' })).toBeVisible()
  await page.getByLabel('Tag', { exact: true }).fill(formatDate(APPOINTMENT_DAY))
  await page.getByLabel('Beginn').fill('9:30')
  await page.getByRole('button', { name: '45 min' }).click()
  const site = page.getByRole('combobox', { name: 'Ort' })
  if ((await site.inputValue()) === '') {
    await site.click()
    await page.getByRole('option', { name: SITE }).click()
  }
  await page.getByRole('combobox', { name: 'Worum es geht' }).fill('Unterlagen gemeinsam durchgehen')
  await look('termin')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Der Termin am .* ist gespeichert\.$/)).toBeVisible()
}
