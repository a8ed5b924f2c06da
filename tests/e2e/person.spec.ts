import type { Page } from '@playwright/test'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { CHILDREN, FATHER, MOTHER, plantFamily, SECRET } from '../support/family.ts'
import { open, signIn } from '../support/sign-in.ts'

const ARABIC = 'عبد الرحمن بن محمد الحسيني الكاظمي الشيرازي'

async function openPerson(page: Page, name: string): Promise<void> {
  await open(page, 'Personen')
  await page.getByRole('link', { name: new RegExp(name) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

async function openNew(page: Page): Promise<void> {
  await open(page, 'Personen')
  await page.getByRole('button', { name: /Neue Person/ }).click()
}

test('a form names what is wrong, keeps what was typed over a lock, and stores every letter', async ({ begin }) => {
  const { page } = await begin()
  await openNew(page)
  // Enter where a list opens is about the list, even when it comes before the list does.
  await page.evaluate(() => addEventListener('submit', () => Reflect.set(window, 'sent', true), { capture: true }))
  await page.getByRole('combobox', { name: 'Sprache hinzufügen' }).focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => 'sent' in window)).toBe(false)
  await page.getByLabel('Vornamen').fill('ʿAbd ar-Raḥmān Жenia')
  await expect(page.getByText('„⁨Ж⁩“', { exact: false })).toContainText('DIN 91379')
  await page.getByLabel('Vornamen').fill('ʿAbd ar-Raḥmān ibn Muḥammad')
  await expect(page.getByText('DIN 91379', { exact: false })).toHaveCount(0)
  await page.getByLabel('Familienname').fill('al-Ḥusaynī al-Kāẓimī aš-Šīrāzī')
  await page.getByLabel('Name in eigener Schrift').fill(ARABIC)
  await page.getByLabel('Kundennummer').fill('12 345')
  await expect(page.getByText('Das sieht nicht wie eine Kundennummer aus', { exact: false })).toBeVisible()
  await page.getByLabel('Geburtsdatum').fill('31.02.1990')
  await page.keyboard.press('Control+Enter')
  const summary = page.getByRole('alert', { name: 'Eine Angabe fehlt oder passt nicht' })
  await expect(summary).toContainText('Geburtsdatum – Diesen Tag gibt es im Kalender nicht.')
  await summary.getByRole('button').click()
  await expect(page.getByLabel('Geburtsdatum')).toBeFocused()
  await page.getByLabel('Geburtsdatum').fill('01.01.2099')
  await page.keyboard.press('Control+Enter')
  await expect(summary).toContainText('Dieses Datum liegt in der Zukunft.')
  await page.keyboard.press('Control+l')
  await signIn(page)
  await openNew(page)
  await expect(page.getByLabel('Familienname')).toHaveValue('al-Ḥusaynī al-Kāẓimī aš-Šīrāzī')
  await expect(page.getByLabel('Name in eigener Schrift')).toHaveValue(ARABIC)
  await page.getByLabel('Geburtsdatum').fill('1979')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'ʿAbd ar-Raḥmān ibn Muḥammad al-Ḥusaynī al-Kāẓimī aš-Šīrāzī' })).toBeVisible()
  await expect(page.getByText(ARABIC)).toHaveCSS('direction', 'rtl')
  await expect(page.getByRole('main')).toContainText('Kundennummer 12 345')
  expect(await axeFindings(page)).toEqual([])
})

test('a single name stands alone', async ({ begin }) => {
  const { page } = await begin()
  await openNew(page)
  await page.getByLabel('Vornamen').fill('Suharto')
  await page.getByLabel('Hat nur einen Namen').check()
  await expect(page.getByLabel('Vornamen')).toHaveCount(0)
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Suharto')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Suharto' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('nur ein Name')
})

test('a child moves to the father in one step, and both times stay to be seen', async ({ begin }) => {
  const { page } = await begin()
  await plantFamily(page)
  await openPerson(page, CHILDREN[0])
  const unit = page.getByRole('region', { name: 'Bedarfsgemeinschaft' })
  await expect(unit).toContainText('BG-Nummer 39102//0001234')
  for (const sibling of CHILDREN.slice(1)) await expect(unit).toContainText(sibling)
  await unit.getByRole('button', { name: 'Wechseln' }).click()
  await unit.getByLabel('Gehört zur Bedarfsgemeinschaft von').fill('Yaroslav')
  await page.getByRole('option', { name: new RegExp(FATHER.familyName) }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Der Wechsel ist gespeichert.', { exact: false })).toBeVisible()
  await expect(unit.getByText(/^Kind, seit/)).toHaveCount(1)
  await expect(unit.getByText(/^Kind, 01\.03\.2025 bis/)).toHaveCount(1)
  await expect(unit).toContainText(FATHER.familyName)
  await page.getByRole('button', { name: 'Verlauf zeigen' }).click()
  const history = page.getByRole('region', { name: 'Verlauf der Angaben' })
  await expect(history).toContainText('Zugehörigkeit zu einer Bedarfsgemeinschaft eingetragen')
  await expect(history).toContainText('Letzter Tag: leer →')
  expect(await axeFindings(page)).toEqual([])
})

test('neutral view hides by one key what an onlooker must not read, over navigation and a lock, until it is switched off', async ({
  begin,
}) => {
  const { page } = await begin()
  await plantFamily(page)
  await openPerson(page, MOTHER.familyName)
  const main = page.getByRole('main')
  const hidden = [...Object.values(SECRET), ...CHILDREN, FATHER.familyName, 'Auskunftssperre', '5550188', '391A123456', '39102//0001234']
  for (const text of hidden) await expect(main).toContainText(text)
  await expect(main).not.toContainText('Lindenstraße')
  await main.getByRole('button', { name: 'Anschrift ansehen' }).click()
  await expect(main).toContainText('Lindenstraße')

  await page.keyboard.press('F8')
  await expect(page.getByRole('status').getByText('Neutrale Ansicht', { exact: false })).toBeVisible()
  for (const text of [...hidden, 'Lindenstraße']) await expect(main).not.toContainText(text)
  await expect(main).toContainText(MOTHER.originalScript)
  await expect(main).toContainText('Ukrainisch')
  await expect(main).toContainText('Anna Beispiel')
  expect(await axeFindings(page)).toEqual([])

  await openPerson(page, FATHER.familyName)
  await expect(main).not.toContainText(MOTHER.familyName)
  await page.keyboard.press('Control+l')
  await signIn(page)
  await openPerson(page, MOTHER.familyName)
  await expect(main).not.toContainText(SECRET.codeWord)
  await page.keyboard.press('F8')
  await expect(main).toContainText(SECRET.codeWord)
  await expect(page.getByText('Neutrale Ansicht:', { exact: false })).toHaveCount(0)
})
