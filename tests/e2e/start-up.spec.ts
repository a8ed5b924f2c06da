import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { moveClock } from '../support/clock.ts'
import { expect, test } from '../support/e2e.ts'
import { dataFolderOf } from '../support/electron-app.ts'
import { answerDialogs } from '../support/paper.ts'
import { ACCOUNT, beginSetUp, confirmRecovery, open, setUp, signIn, unlock } from '../support/sign-in.ts'

function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'in-use.lock')
    .map(({ name }) => name)
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

test('the recovery code has to be confirmed before work starts, also after a restart in between', async ({ start }) => {
  const first = await start()
  await beginSetUp(first.page)
  const paper = await answerDialogs(first)
  await first.page.getByRole('button', { name: 'Code drucken' }).click()
  await expect.poll(paper.prints).toBe(1)
  await first.page.getByRole('button', { name: 'Bestätigen und beginnen' }).click()
  await expect(first.page.getByText('Die Gruppe stimmt nicht mit dem Code überein.').first()).toBeVisible()
  await first.kill()

  const second = await start()
  await unlock(second.page)
  await second.page.getByRole('button', { name: 'Neuen Code erstellen' }).click()
  await expect(second.page.getByRole('heading', { name: 'Wiederherstellungscode', exact: true })).toBeVisible()
  await confirmRecovery(second.page, await second.page.getByTestId('recovery-group').allTextContents())
})

test('wrong passwords make the wait grow, and a restart does not shorten it', async ({ begin, start }) => {
  const first = await begin()
  await first.page.keyboard.press('Control+l')
  let lastTry = 0
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    lastTry = Date.now()
    await unlock(first.page, 'nicht das Passwort')
    await expect(first.page.getByText('Anmeldename oder Passwort stimmt nicht.')).toBeVisible()
    await expect(first.page.getByRole('button', { name: 'Entsperren' })).toBeEnabled()
  }
  // However long this machine takes, for the app no time has passed since.
  await moveClock(first, lastTry - Date.now())
  await unlock(first.page)
  await expect(first.page.getByText(/Nächster Versuch möglich in \d+ s/)).toBeVisible()
  await first.quit()

  const second = await start()
  await moveClock(second, lastTry - Date.now())
  await unlock(second.page)
  await expect(second.page.getByText(/Nächster Versuch möglich in \d+ s/)).toBeVisible()
  await expect(second.page.getByRole('button', { name: 'Entsperren' })).toBeEnabled()
  await expect(async () => {
    await unlock(second.page)
    await expect(second.page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible({ timeout: 10_000 })
  }).toPass()
})

test('the recovery code opens the store and sets a new password', async ({ start }) => {
  const { page } = await start()
  const groups = await setUp(page)
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: 'Passwort vergessen' }).click()
  await page.getByLabel('Wiederherstellungscode').fill(groups.join('-').toLowerCase())
  await page.getByLabel('Neues Passwort').fill('sieben Schwäne am Kanal')
  await page.getByLabel('Passwort wiederholen').fill('sieben Schwäne am Kanal')
  await page.getByRole('button', { name: 'Passwort neu setzen' }).click()
  await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Control+l')
  await unlock(page)
  await expect(page.getByText('Anmeldename oder Passwort stimmt nicht.')).toBeVisible({ timeout: 30_000 })
})

test('it locks after idle, and a locked window shows nothing of before', async ({ begin }) => {
  const { page } = await begin({ samples: true, environment: { QUARTIERLOTSE_IDLE_SECONDS: '10' } })
  await expect(page.getByText('Marchenko').first()).toBeVisible()
  await expect(page.getByText('Wegen Ruhe gesperrt.', { exact: false })).toBeVisible({ timeout: 30_000 })
  expect(await page.content()).not.toContain('Marchenko')
  expect(await page.title()).toBe('Quartierlotse')
})

const FAILURES = [
  {
    name: 'keyring missing',
    title: 'Die Schlüsseldatei fehlt',
    breakIt: (folder: string) => renameSync(join(folder, 'keyring.json'), join(folder, 'away')),
    mend: (folder: string) => renameSync(join(folder, 'away'), join(folder, 'keyring.json')),
  },
  {
    name: 'keyring damaged',
    title: 'Die Schlüsseldatei ist beschädigt',
    breakIt: (folder: string) => {
      renameSync(join(folder, 'keyring.json'), join(folder, 'away'))
      writeFileSync(join(folder, 'keyring.json'), '{"version":')
    },
    mend: (folder: string) => renameSync(join(folder, 'away'), join(folder, 'keyring.json')),
  },
  {
    name: 'store missing',
    title: 'Der Datenbestand fehlt',
    breakIt: (folder: string) => renameSync(join(folder, 'quartierlotse.db'), join(folder, 'away')),
    mend: (folder: string) => renameSync(join(folder, 'away'), join(folder, 'quartierlotse.db')),
  },
] as const

for (const { name, title, breakIt, mend } of FAILURES) {
  test(`start-up failure: ${name} has its own screen, changes nothing, and goes away when mended`, async ({ begin, start, profile }) => {
    const folder = dataFolderOf(profile)
    const first = await begin()
    await first.quit()
    breakIt(folder)
    const before = fingerprint(folder)

    const { page } = await start()
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Was ist sicher?' })).toBeVisible()
    await expect(page.getByRole('button', { name: /lösch/i })).toHaveCount(0)
    expect(fingerprint(folder)).toEqual(before)
    mend(folder)
    await page.getByRole('button', { name: 'Erneut versuchen' }).click()
    await signIn(page)
  })
}

test('start-up failure: a damaged store is named after the password and stays as it is', async ({ begin, start, profile }) => {
  const file = join(dataFolderOf(profile), 'quartierlotse.db')
  const first = await begin()
  await first.quit()
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 16, 4096)
  writeFileSync(file, bytes)

  const { page } = await start()
  await unlock(page)
  await expect(page.getByRole('heading', { name: 'Der Datenbestand ist beschädigt' })).toBeVisible({ timeout: 30_000 })
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('start-up failure: already open elsewhere', async ({ begin, profile }) => {
  const folder = dataFolderOf(profile)
  const first = await begin()
  // Another profile, as another machine would have it, on the same data folder.
  const other = `${profile}-other`
  try {
    const { launch } = await import('../support/electron-app.ts')
    const second = await launch({ profile: other, environment: { QUARTIERLOTSE_DATA: folder } })
    await expect(second.page.getByRole('heading', { name: 'Der Datenbestand ist schon geöffnet' })).toBeVisible()
    await first.quit()
    await second.page.getByRole('button', { name: 'Erneut versuchen' }).click()
    await signIn(second.page)
    await open(second.page, 'Standorte')
    await second.quit()
  } finally {
    rmSync(other, { recursive: true, force: true })
  }
})

test('start-up failure: folder not writable', async ({ start, profile }) => {
  // A file where the folder should be cannot be written into by anybody, not even by an administrator.
  const blocked = dataFolderOf(profile)
  writeFileSync(blocked, '')
  chmodSync(blocked, 0o400)
  const { page } = await start()
  await expect(page.getByRole('heading', { name: 'Der Datenordner ist schreibgeschützt' })).toBeVisible()
  rmSync(blocked)
  await page.getByRole('button', { name: 'Erneut versuchen' }).click()
  await expect(page.getByRole('heading', { name: 'Willkommen beim Quartierlotsen' })).toBeVisible()
  expect(existsSync(join(blocked, 'keyring.json'))).toBe(false)
})

test('an account that only administers sees no persons', async ({ start }) => {
  const { page } = await start()
  await setUp(page, { counsels: false })
  const reply = await page.evaluate(() => window.host.call('people.search', { text: '' }))
  expect(reply).toEqual({ ok: false, error: { code: 'forbidden' } })
  expect(await page.evaluate(() => window.host.call('vault.status', {}))).toMatchObject({
    ok: true,
    value: { staff: { displayName: ACCOUNT.name } },
  })
})
