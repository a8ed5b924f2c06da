import type { Page } from '@playwright/test'
import { z } from 'zod'
import { expect, test } from '../support/e2e.ts'
import { ACCOUNT, confirmRecovery, open, unlock } from '../support/sign-in.ts'

const OWN_PASSWORD = 'sieben Schwäne am Kanal'
const COLLEAGUE = { displayName: 'Bernd Muster', login: 'b.muster', roles: ['case_manager'], professionalSecrecy: false }

const Branches = z.object({ value: z.array(z.object({ id: z.string() })) })
const Initial = z.object({ value: z.object({ password: z.string() }) })

/** A second account, as administration would make it. Answers the initial password. */
async function addColleague(page: Page): Promise<string> {
  const branches = Branches.parse(await page.evaluate(() => window.host.call('staff.branches', {})))
  const input = { ...COLLEAGUE, branchId: branches.value[0]?.id ?? null }
  return Initial.parse(await page.evaluate((given) => window.host.call('staff.create', given), input)).value.password
}

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Hauptnavigation' })

async function signInAs(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Anmeldename').fill(login)
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

test('a colleague chooses an own password, the two take turns, and each finds only the own draft', async ({ begin }) => {
  const { page } = await begin()
  const initial = await addColleague(page)
  await open(page, 'Standorte')
  await page.keyboard.press('n')
  await page.getByLabel('Name').pressSequentially('Entwurf von Anna')

  await page.keyboard.press('F10')
  await expect(page.getByRole('heading', { name: 'Andere Person anmelden' })).toBeVisible()
  await expect(page.getByLabel('Anmeldename')).toBeFocused()
  await expect(page.getByLabel('Anmeldename')).toHaveValue('')
  expect(await page.content()).not.toContain('Entwurf von Anna')

  await signInAs(page, COLLEAGUE.login, initial)
  await expect(page.getByRole('heading', { name: 'Eigenes Passwort wählen' })).toBeVisible({ timeout: 30_000 })
  expect(await page.evaluate(() => window.host.call('staff.list', {}))).toEqual({ ok: false, error: { code: 'locked' } })
  await page.getByLabel('Neues Passwort').fill(OWN_PASSWORD)
  await page.getByLabel('Passwort wiederholen').fill(OWN_PASSWORD)
  await expect(page.getByText('Stärke: sehr gut')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(navigation(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible()
  await expect(page.getByText('Nichts offen.', { exact: false })).toBeVisible()

  await page.getByRole('button', { name: 'Angemeldet: Bernd Muster' }).click()
  await page.getByRole('menuitem', { name: 'Andere Person anmelden' }).click()
  await signInAs(page, ACCOUNT.login, ACCOUNT.password)
  await expect(navigation(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible()
  await open(page, 'Standorte')
  await page.keyboard.press('n')
  await expect(page.getByLabel('Name')).toHaveValue('Entwurf von Anna')
})

test('the own account: password, recovery code and store key', async ({ begin }) => {
  const { page } = await begin()
  await page.getByRole('button', { name: `Angemeldet: ${ACCOUNT.name}` }).click()
  await page.getByRole('menuitem', { name: 'Mein Konto' }).click()
  await page.getByRole('button', { name: 'Passwort ändern' }).click()
  await page.getByLabel('Bisheriges Passwort').fill(ACCOUNT.password)
  await page.getByLabel('Neues Passwort').fill('passwort1234')
  await page.getByLabel('Passwort wiederholen').fill('passwort1234')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Eine Angabe fehlt oder passt nicht')).toBeVisible()
  await page.getByLabel('Neues Passwort').fill(OWN_PASSWORD)
  await page.getByLabel('Passwort wiederholen').fill(OWN_PASSWORD)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Das neue Passwort gilt.')).toBeVisible({ timeout: 30_000 })

  await page.getByRole('button', { name: 'Neuen Code erstellen' }).click()
  await page.getByLabel('Ihr Passwort zur Bestätigung').fill(OWN_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('recovery-group').first()).toBeVisible({ timeout: 30_000 })
  await confirmRecovery(page, await page.getByTestId('recovery-group').allTextContents(), 'Bestätigen')
  await expect(page.getByText('Der neue Wiederherstellungscode gilt.', { exact: false })).toBeVisible()

  await page.getByRole('button', { name: 'Speicherschlüssel erneuern' }).click()
  await page.getByLabel('Ihr Passwort zur Bestätigung').fill(OWN_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Der Speicherschlüssel ist erneuert.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Zuletzt erneuert am', { exact: false })).toBeVisible()

  await page.keyboard.press('Control+l')
  await unlock(page, OWN_PASSWORD)
  await expect(navigation(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1, name: 'Mein Konto' })).toBeVisible()
})
