import { expect, type Page } from '@playwright/test'

/** The invented staff member of the end-to-end tests. */
export const ACCOUNT = {
  office: 'Geschäftsstelle 3 Nordstadt',
  name: 'Anna Beispiel',
  login: 'a.beispiel',
  password: 'vier Enten auf dem See',
}

type SetUp = { readonly samples?: boolean; readonly counsels?: boolean }

/** Fills the first-run form by keyboard and mouse, up to the recovery code. Returns the code's groups. */
export async function beginSetUp(page: Page, { samples = false, counsels = true }: SetUp = {}): Promise<string[]> {
  await page.getByRole('button', { name: samples ? /Mit Beispieldaten/ : /^Einrichten/ }).click()
  await page.getByLabel('Geschäftsstelle').fill(ACCOUNT.office)
  await page.getByLabel('Ihr Name').fill(ACCOUNT.name)
  await page.getByLabel('Anmeldename').fill(ACCOUNT.login)
  await page.getByLabel('Passwort', { exact: true }).fill(ACCOUNT.password)
  await page.getByLabel('Passwort wiederholen').fill(ACCOUNT.password)
  if (!counsels) await page.getByLabel('Ich berate auch selbst').uncheck()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Wiederherstellungscode' })).toBeVisible({ timeout: 60_000 })
  return page.getByTestId('recovery-group').allTextContents()
}

/** Types the two groups that the screen asks for. */
export async function confirmRecovery(page: Page, groups: readonly string[], button = 'Bestätigen und beginnen'): Promise<void> {
  for (const field of ['first', 'second']) {
    const label = (await page.locator(`label[for=${field}]`).textContent()) ?? ''
    const group = groups[Number(/\d+/.exec(label)?.[0]) - 1]
    if (!group) throw new Error(`no group for "${label}"`)
    await page.locator(`#${field}`).fill(group)
  }
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible()
}

/** First run to the open workplace. Returns the recovery code. */
export async function setUp(page: Page, options: SetUp = {}): Promise<string[]> {
  const groups = await beginSetUp(page, options)
  await confirmRecovery(page, groups)
  return groups
}

export async function unlock(page: Page, password = ACCOUNT.password): Promise<void> {
  const login = page.getByLabel('Anmeldename')
  if ((await login.inputValue()) === '') await login.fill(ACCOUNT.login)
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** Unlocks and waits for the workplace. */
export async function signIn(page: Page): Promise<void> {
  await unlock(page)
  await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible({ timeout: 30_000 })
}

/** Opens a screen by its navigation entry. */
export async function open(page: Page, entry: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: entry, exact: true }).click()
}
