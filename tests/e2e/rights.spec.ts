import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Role } from '../../shared/permissions.ts'
import { expect, test } from '../support/e2e.ts'
import { open, setUp, unlock } from '../support/sign-in.ts'

const PERSON = 'Nadiia Viktorivna Marchenko'
const OWN = 'sieben Schwäne am Kanal'
const REASON = 'Steht ohne Geld am Tresen, die zuständige Stelle hat geschlossen'

/** What the team screens do, asked of main directly: this test is about what comes after. */
async function asked<Value>(page: Page, name: string, input: unknown): Promise<Value> {
  const reply = await page.evaluate(([call, given]) => window.host.call(call, given), [name, input] as const)
  if (!reply.ok) throw new Error(`${name} answered ${reply.error.code}`)
  return reply.value as Value
}

type Account = { login: string; password: string }
async function account(page: Page, login: string, displayName: string, role: Role, branchId: string): Promise<Account> {
  return asked(page, 'staff.create', { login, displayName, roles: [role], branchId, professionalSecrecy: false })
}

async function signInAs(page: Page, { login, password }: Account): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByLabel('Anmeldename').fill(login)
  await unlock(page, password)
  await page.getByLabel('Neues Passwort').fill(OWN, { timeout: 30_000 })
  await page.getByLabel('Passwort wiederholen').fill(OWN)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible({ timeout: 30_000 })
}

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test('another branch sees name and year, opens the record with a reason, and is reviewed', async ({ start }) => {
  test.slow()
  const { page } = await start()
  await setUp(page, { samples: true })
  const [north] = await asked<{ id: string }[]>(page, 'staff.branches', {})
  const south = await asked<{ id: string }>(page, 'staff.addBranch', { name: 'Geschäftsstelle 5 Südstadt' })
  const clerk = await account(page, 'c.muster', 'Clara Muster', 'drop_in_clerk', south.id)
  const head = await account(page, 'd.kopf', 'Doris Kopf', 'branch_head', north?.id ?? '')

  // A note for case management only.
  await open(page, 'Personen')
  await page.getByText(PERSON).click()
  await page.getByRole('link', { name: 'Kontakt erfassen' }).click()
  await page.getByLabel('Notiz', { exact: true }).fill('Mietvertrag gesehen')
  await page.getByRole('combobox', { name: 'Fach der Notiz' }).click()
  await page.getByRole('option', { name: 'Fallmanagement' }).click()
  await page.getByRole('checkbox', { name: /^Wohnen/ }).check()
  await page.getByRole('radio', { name: /^Information/ }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Mietvertrag gesehen')).toBeVisible()

  await signInAs(page, clerk)
  await open(page, 'Personen')
  await expect(page.getByText(PERSON)).toHaveCount(0)
  await page.getByLabel('Person suchen').fill('martschenko')
  const hit = page.getByRole('link', { name: new RegExp(PERSON) })
  await expect(hit).toContainText('geb. 1988')
  await expect(hit).toContainText('Zuständig: Geschäftsstelle 3 Nordstadt')
  await expect(hit).not.toContainText('Ankerstraße')
  await hit.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Diese Person gehört zu einer anderen Geschäftsstelle' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(PERSON)
  await expect(page.getByRole('main')).not.toContainText('Ankerstraße')
  await page.getByLabel('Grund').fill('Notfall')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert', { name: 'Eine Angabe fehlt oder passt nicht' })).toContainText('mindestens 10 Zeichen')
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Grund').fill(REASON)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: PERSON })).toBeVisible()
  await expect(page.getByText('Mietvertrag gesehen')).toBeVisible()

  await signInAs(page, head)
  await open(page, 'Heute')
  await expect(page.getByText('Ein Notfallzugriff ist durchzusehen.')).toBeVisible()
  await open(page, 'Personen')
  await page.getByText(PERSON).click()
  await expect(page.getByText('Notiz im Fach Fallmanagement, nicht freigegeben')).toBeVisible()
  await expect(page.getByText('Mietvertrag gesehen')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Angaben ändern' })).toHaveCount(0)
  expect(await axeFindings(page)).toEqual([])
  await open(page, 'Notfallzugriffe')
  await expect(page.getByRole('main')).toContainText(REASON)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: `Notfallzugriff von Clara Muster auf ${PERSON} als geprüft festhalten` }).click()
  await page.getByLabel('Bemerkung').fill('Rückfrage gestellt')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Alles ist durchgesehen.', { exact: false })).toBeVisible()
  await page.getByText('Geprüft: 1').click()
  await expect(page.getByRole('main')).toContainText('von Doris Kopf')
  await expect(page.getByRole('main')).toContainText('Rückfrage gestellt')
})
