import type { Branch } from '../../shared/contract/staff.ts'
import { addAccount, asked, lock, signInFirstTime } from '../support/accounts.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { open } from '../support/sign-in.ts'

const PERSON = 'Nadiia Viktorivna Marchenko'
const REASON = 'Steht ohne Geld am Tresen, die zuständige Stelle hat geschlossen'

test('another branch sees name and year, opens the record with a reason, and is reviewed', async ({ begin }) => {
  const { page } = await begin({ samples: true })
  const south = await asked<Branch>(page, 'staff.addBranch', { name: 'Geschäftsstelle 5 Südstadt' })
  const clerk = await addAccount(page, { login: 'c.muster', name: 'Clara Muster', role: 'drop_in_clerk', branchId: south.id })
  const head = await addAccount(page, { login: 'd.kopf', name: 'Doris Kopf', role: 'branch_head' })

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

  await lock(page)
  await signInFirstTime(page, clerk)
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

  await lock(page)
  await signInFirstTime(page, head)
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
