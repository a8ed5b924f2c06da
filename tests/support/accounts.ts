import { expect, type Page } from '@playwright/test'
import type { Branch, InitialPassword } from '../../shared/contract/staff.ts'
import type { Role } from '../../shared/permissions.ts'
import { unlock } from './sign-in.ts'

/** What colleagues choose instead of their initial password. */
const OWN_PASSWORD = 'sieben Schwäne am Kanal'

/** Asks main directly for what another test does on the screens. */
export async function asked<Value>(page: Page, name: string, input: unknown = {}): Promise<Value> {
  const reply = await page.evaluate(([call, given]) => window.host.call(call, given), [name, input] as const)
  if (!reply.ok) throw new Error(`${name} answered ${reply.error.code}`)
  return reply.value as Value
}

type Wanted = { readonly login: string; readonly name: string; readonly role: Role; readonly branchId?: Branch['id'] }

/** Makes a colleague as administration does, in the first branch unless another is named. Answers what opens the account once. */
export async function addAccount(page: Page, { login, name, role, branchId }: Wanted): Promise<InitialPassword> {
  const [home] = branchId ? [] : await asked<Branch[]>(page, 'staff.branches')
  const fields = { login, displayName: name, roles: [role], branchId: branchId ?? home?.id ?? null, professionalSecrecy: false }
  return asked(page, 'staff.create', fields)
}

/** Locks and waits until nothing is to be seen any more. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible()
}

/** At the locked screen: somebody signs in for the first time and chooses a password. */
export async function signInFirstTime(page: Page, { login, password }: InitialPassword): Promise<void> {
  await page.getByLabel('Anmeldename').fill(login)
  await unlock(page, password)
  await page.getByLabel('Neues Passwort').fill(OWN_PASSWORD, { timeout: 30_000 })
  await page.getByLabel('Passwort wiederholen').fill(OWN_PASSWORD)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible({ timeout: 30_000 })
}

/** At the locked screen: somebody signs in by name. */
export async function signInAs(page: Page, login: string, password = OWN_PASSWORD): Promise<void> {
  await page.getByLabel('Anmeldename').fill(login)
  await unlock(page, password)
  await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible({ timeout: 30_000 })
}
