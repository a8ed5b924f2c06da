import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../support/e2e.ts'
import { dataFolderOf, newProfile, type Running } from '../support/electron-app.ts'
import { answerDialogs } from '../support/paper.ts'
import { ACCOUNT, open, setUp, unlock } from '../support/sign-in.ts'

const FIRST = 'Familienzentrum Kastanienhof'
const SECOND = 'Nachbarschaftstreff Am Wehr'
const NEW_PASSWORD = 'sieben Schwäne am Kanal'

async function addSite({ page }: Running, name: string): Promise<void> {
  await open(page, 'Standorte')
  await page.keyboard.press('n')
  await page.getByLabel('Name').fill(name)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('cell', { name, exact: true })).toBeVisible()
}

async function expectSites({ page }: Running, there: string, gone: string | null): Promise<void> {
  await open(page, 'Standorte')
  await expect(page.getByRole('cell', { name: there, exact: true })).toBeVisible()
  if (gone) await expect(page.getByText(gone)).toHaveCount(0)
}

test('back up, work on, go back with a comparison, and take it back', async ({ begin }) => {
  const app = await begin()
  const { page } = app
  await addSite(app, FIRST)
  await open(page, 'Sicherungen')
  // The newest stands first, above the one of the first run.
  await page.getByRole('button', { name: 'Jetzt sichern' }).click()
  await expect(page.getByText('Die Sicherung ist angelegt und geprüft.')).toBeVisible({ timeout: 30_000 })
  await page
    .getByRole('button', { name: /^Prüfen: / })
    .first()
    .click()
  await expect(page.getByText('erneut geprüft')).toBeVisible({ timeout: 30_000 })
  await addSite(app, SECOND)
  await open(page, 'Sicherungen')
  await page
    .getByRole('button', { name: /^Einspielen: / })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Sicherung einspielen' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('row', { name: /^Konten 1 1/ })).toBeVisible()
  await page.getByRole('button', { name: 'Einspielen', exact: true }).click()
  await expect(page.getByText('Bitte das Wort genau so eintippen', { exact: false })).toBeVisible()
  await page.locator('#word').fill('einspielen')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Eine Sicherung wurde eingespielt')).toBeVisible({ timeout: 60_000 })
  await expectSites(app, FIRST, SECOND)
  await open(page, 'Heute')
  await page.getByRole('button', { name: 'Wiederherstellung rückgängig machen' }).click()
  await expect(page.getByText('Der Stand von vor dem Einspielen ist wieder da.')).toBeVisible({ timeout: 60_000 })
  await expectSites(app, SECOND, null)
})

test('a stick that is missing is told on "Heute"; another laptop opens it with the recovery code', async ({ start, profile }) => {
  const stick = mkdtempSync(join(tmpdir(), 'quartierlotse-stick-'))
  const elsewhere = newProfile()
  try {
    const app = await start()
    const groups = await setUp(app.page)
    await addSite(app, FIRST)
    await answerDialogs(app, stick)
    await app.page.evaluate(() => window.host.call('settings.chooseBackupFolder', {}))
    await open(app.page, 'Sicherungen')
    await app.page.getByRole('button', { name: 'Jetzt sichern' }).click()
    await expect.poll(() => readdirSync(stick).filter((name) => name.endsWith('.db')).length, { timeout: 30_000 }).toBe(1)
    renameSync(stick, `${stick}-away`)
    await app.page.getByRole('button', { name: 'Liste neu lesen' }).click()
    await open(app.page, 'Heute')
    await expect(app.page.getByText('Am zweiten Ort wird nicht gesichert')).toBeVisible()
    renameSync(`${stick}-away`, stick)
    await app.quit()

    renameSync(profile, elsewhere)
    const other = await start()
    await answerDialogs(other, stick)
    await other.page.getByRole('button', { name: /Aus Sicherung wiederherstellen/ }).click()
    await other.page.getByRole('button', { name: 'Ordner wählen' }).click()
    await other.page.getByText('Wiederherstellungscode', { exact: true }).click()
    await other.page.locator('#code').fill(groups.join(' '))
    await other.page.locator('#login').fill(ACCOUNT.login)
    await other.page.locator('#password').fill(NEW_PASSWORD)
    await other.page.locator('#repeat').fill(NEW_PASSWORD)
    await other.page.getByRole('button', { name: 'Wiederherstellen und anmelden' }).click()
    await expect(other.page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible({ timeout: 60_000 })
    await expectSites(other, FIRST, null)
  } finally {
    for (const folder of [stick, `${stick}-away`, elsewhere]) rmSync(folder, { recursive: true, force: true })
  }
})

test('a damaged store: its screen leads to the backup, and the damaged file stays', async ({ begin, start, profile }) => {
  const folder = dataFolderOf(profile)
  const first = await begin()
  await addSite(first, FIRST)
  await first.quit()
  writeFileSync(join(folder, 'quartierlotse.db'), Buffer.alloc(8192, 0x5a))

  const app = await start()
  await unlock(app.page)
  await answerDialogs(app, folder)
  await app.page.getByRole('button', { name: 'Aus Sicherung wiederherstellen' }).click({ timeout: 30_000 })
  await app.page.getByRole('button', { name: 'Ordner wählen' }).click()
  await app.page.locator('#login').fill(ACCOUNT.login)
  await app.page.locator('#password').fill(ACCOUNT.password)
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible({ timeout: 60_000 })
  await expectSites(app, FIRST, null)
  expect(readdirSync(folder).some((name) => name.startsWith('quartierlotse.db.ersetzt-'))).toBe(true)
})
