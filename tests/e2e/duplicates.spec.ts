import type { Page } from '@playwright/test'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { personInput } from '../support/fixtures.ts'
import { open } from '../support/sign-in.ts'

const KNOWN = personInput({ familyName: 'Shcherbak', givenNames: 'Olena', originalScript: 'Олена Щербак', patronymic: 'Petrivna' })

async function takeIn(page: Page, input: typeof KNOWN): Promise<string> {
  const reply = await page.evaluate((given) => window.host.call('people.create', given), input)
  if (!reply.ok) throw new Error(`people.create answered ${reply.error.code}`)
  return (reply.value as { id: string }).id
}

async function beginNew(page: Page, names: { family: string; given: string; birth: string }): Promise<void> {
  await open(page, 'Personen')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Neue Person' }).click()
  await page.getByLabel('Familienname').fill(names.family)
  await page.getByLabel('Vornamen').fill(names.given)
  await page.getByLabel('Geburtsdatum').fill(names.birth)
}

test('a known person typed in another spelling warns, is compared, linked and unlinked; a twin is not reported', async ({ begin }) => {
  const { page } = await begin()
  await takeIn(page, KNOWN)
  // A twin of the same household.
  await takeIn(page, { ...KNOWN, givenNames: 'Iryna', originalScript: '' })

  await beginNew(page, { family: 'Schtscherbak', given: 'Jelena', birth: '17.04.1991' })
  const warning = page.getByRole('status').filter({ hasText: 'Wahrscheinlich schon aufgenommen' })
  await expect(warning).toContainText('Olena Shcherbak')
  await expect(warning).toContainText(
    'gleiches Geburtsdatum, Familienname in anderer Schreibweise, Vorname in der Form einer anderen Sprache',
  )
  await expect(warning).not.toContainText(/\d\d Punkte|%/)
  expect(await axeFindings(page)).toEqual([])

  // Saving stops once and compares; going back keeps what was typed.
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Vor dem Aufnehmen vergleichen' })
  await expect(dialog.getByRole('row', { name: /Familienname/ })).toContainText('gleich, anders geschrieben')
  await expect(dialog.getByRole('row', { name: /Anschrift/ })).toContainText('nur in einem Eintrag')
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Zurück zum Formular' }).click()
  await expect(page.getByLabel('Familienname')).toHaveValue('Schtscherbak')
  await page.keyboard.press('Control+Enter')
  await dialog.getByRole('button', { name: 'Trotzdem neu aufnehmen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Jelena Schtscherbak' })).toBeVisible()

  await open(page, 'Dubletten')
  await expect(page.getByText('Hier stehen nach dem Durchsehen', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Einträge durchsehen' }).click()
  await expect(page.getByText('Ein Paar', { exact: false })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Iryna')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: /Olena Shcherbak und Jelena Schtscherbak vergleichen/ }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Zwei Einträge vergleichen' })).toBeVisible()
  for (const field of ['Familienname', 'Vornamen', 'Geburtsdatum', 'Anschrift'])
    await expect(page.getByRole('row', { name: new RegExp(`^${field}`) })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert', { name: 'Eine Angabe fehlt oder passt nicht' })).toBeVisible()
  await page.getByLabel('Woran ist es zu erkennen?').fill('Beide Ausweise gesehen')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Als dieselbe Person verknüpft')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('link', { name: 'Eintrag von Olena Shcherbak öffnen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Olena Shcherbak' })).toBeVisible()
  const banner = page.getByRole('alert').filter({ hasText: 'Dieselbe Person hat einen weiteren Eintrag' })
  await expect(banner).toContainText('Beide Ausweise gesehen')
  expect(await axeFindings(page)).toEqual([])
  await banner.getByRole('link', { name: /Jelena Schtscherbak/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Jelena Schtscherbak' })).toBeVisible()
  await page.getByRole('link', { name: 'Vergleichen', exact: true }).click()
  await page.getByRole('button', { name: 'Verknüpfung aufheben' }).click()
  await expect(page.getByRole('heading', { name: 'Ist es dieselbe Person?' })).toBeVisible()
  await page.getByRole('button', { name: 'Keine Dublette' }).click()
  await expect(page.getByText('Die beiden werden nicht mehr als Dublette gemeldet.')).toBeVisible()
  await open(page, 'Dubletten')
  await expect(page.getByText('Es ist kein Paar offen.', { exact: false })).toBeVisible()

  // The twin typed in: same family, day and house, another given name.
  await beginNew(page, { family: 'Shcherbak', given: 'Daryna', birth: '17.04.1991' })
  await page.getByLabel('Straße und Hausnummer').fill('Lindenstraße 4')
  await page.getByLabel('PLZ').fill('42275')
  await expect(page.getByText('Schon bekannt?')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Daryna Shcherbak' })).toBeVisible()
})
