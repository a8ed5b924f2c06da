import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { ACCOUNT, open, setUp, unlock } from '../support/sign-in.ts'

const COLLEAGUE = { name: 'Bernd Muster', login: 'b.muster', password: 'sieben Schwäne am Kanal' }
const navigation = (page: Page) => page.getByRole('navigation', { name: 'Hauptnavigation' })

async function switchTo(page: Page, login: string, password: string): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByLabel('Anmeldename').fill(login)
  await unlock(page, password)
}

test('a second account is made, signs in with its initial password, and leaves again', async ({ begin }) => {
  const { page } = await begin()

  await open(page, 'Team')
  await page.keyboard.press('n')
  const form = page.getByRole('dialog')
  await expect(form.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(form.getByRole('alert')).toContainText('3 Angaben fehlen oder passen nicht')
  await form.getByRole('button', { name: /^Aufgaben/ }).click()
  await expect(form.getByRole('checkbox', { name: 'Sprechstunde' })).toBeFocused()
  await form.getByLabel('Name', { exact: true }).fill(COLLEAGUE.name)
  await form.getByLabel('Anmeldename').fill(COLLEAGUE.login)
  await form.getByRole('checkbox', { name: 'Sprechstunde' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: `Anfangspasswort für ${COLLEAGUE.name}` })).toBeVisible({ timeout: 30_000 })
  const initial = (await page.getByTestId('initial-password').textContent()) ?? ''
  expect(initial).toMatch(/^([A-Z][a-z]+-){5}\d\d$/)
  await page.getByRole('button', { name: 'Übergeben, nicht mehr zeigen' }).click()
  await expect(page.getByText(initial)).toHaveCount(0)
  await expect(page.getByRole('row', { name: new RegExp(COLLEAGUE.name) })).toContainText('noch mit Anfangspasswort')

  await switchTo(page, COLLEAGUE.login, initial)
  await expect(page.getByRole('heading', { name: 'Eigenes Passwort wählen' })).toBeVisible({ timeout: 30_000 })
  await expect(navigation(page)).toHaveCount(0)
  await page.getByLabel('Neues Passwort').fill(COLLEAGUE.password)
  await page.getByLabel('Passwort wiederholen').fill(COLLEAGUE.password)
  await page.keyboard.press('Control+Enter')
  await expect(navigation(page)).toBeVisible({ timeout: 30_000 })
  await expect(navigation(page).getByRole('link', { name: 'Personen', exact: true })).toBeVisible()
  await expect(navigation(page).getByRole('link', { name: 'Team', exact: true })).toHaveCount(0)
  // Whoever knows the path is told calmly; nothing has been asked of the store.
  await page.evaluate(() => {
    location.hash = '/team'
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Diese Seite gehört zu einer anderen Aufgabe' })).toBeVisible()
  await page.getByRole('button', { name: 'Zur Startseite' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible()

  await switchTo(page, ACCOUNT.login, ACCOUNT.password)
  await expect(navigation(page)).toBeVisible({ timeout: 30_000 })
  await open(page, 'Team')
  await page.getByRole('button', { name: `Ändern: ${COLLEAGUE.name}` }).click()
  await page.getByRole('button', { name: 'Ausscheiden eintragen …' }).click()
  await expect(page.getByText('Der Zugang wird sofort entfernt', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Ausscheiden eintragen', exact: true }).click()
  await expect(page.getByText(`${COLLEAGUE.name} ist ausgeschieden`)).toBeVisible()
  await switchTo(page, COLLEAGUE.login, COLLEAGUE.password)
  await expect(page.getByText('Anmeldename oder Passwort stimmt nicht.')).toBeVisible({ timeout: 30_000 })
})

test('administration without counselling begins with the team and is offered nobody', async ({ start }) => {
  const { page } = await start()
  await setUp(page, { counsels: false })
  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible()
  await expect(navigation(page).getByRole('link', { name: 'Personen', exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').fill('person')
  await expect(page.getByText('Person neu aufnehmen')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await open(page, 'Heute')
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible()
  await expect(page.getByText('Das hat nicht geklappt')).toHaveCount(0)
})
