import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfText } from '../support/paper.ts'
import { open, signIn } from '../support/sign-in.ts'

/** Target of the walk through a drop-in day: a number is given out before the next person has closed the door. */
const MOST_KEYS_FOR_A_NUMBER = 2

async function press(page: Page, ...keys: string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key)
  return keys.length
}

const rows = (page: Page) => page.locator('[data-row]')
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const status = (page: Page) => page.getByRole('main').getByRole('status').last()

async function beginSession(page: Page): Promise<void> {
  await open(page, 'Sprechstunde')
  await page
    .getByRole('button', { name: /^Sprechstunde beginnen:/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Warteliste' }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Warteliste' })).toBeVisible()
}

test('a queue by keys alone: called, recorded, gone, passed on, put aside, and nothing forgotten', async ({ begin }) => {
  const { page } = await begin({ samples: true })
  await beginSession(page)

  await test.step('a number takes two keys and no dialog', async () => {
    for (const lane of ['3', '2', '1', '4']) {
      const before = await rows(page).count()
      expect(await press(page, 'n', lane)).toBeLessThanOrEqual(MOST_KEYS_FOR_A_NUMBER)
      await expect(rows(page)).toHaveCount(before + 1)
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await press(page, '1', '2')
    await press(page, 'n', 'Escape', '3')
    await expect(rows(page)).toHaveCount(4)
    await expect(section(page, 'Es warten').locator('[data-row]').first()).toContainText('Notfall')
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFindings(page)).toEqual([])
  }

  const called = section(page, 'Aufgerufen und im Gespräch')
  await test.step('the emergency is called first, and its contact is recorded with the time running', async () => {
    // Without waiting for the screen: the second key means what the first one has left.
    await press(page, 'a', 'Enter')
    await expect(called.locator('[data-row]')).toContainText('Notfall')
    await expect(status(page)).toContainText('ist im Gespräch')
    await expect(called).toContainText('Gespräch gerade begonnen')
    await press(page, 'Enter')
    await expect(page.getByText(/^Gespräch seit \d\d:\d\d Uhr, 1 min$/)).toBeVisible()
    await expect(page.getByLabel('Dauer', { exact: true })).toHaveValue('1 min')
    await expect(page.locator('#topics')).toBeFocused()
    await press(page, '4', 'i', 'Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Warteliste' })).toBeVisible()
    await expect(section(page, 'Beendet')).toContainText('Kontakt erfasst')
    await expect(called).toContainText('Niemand ist aufgerufen')
  })

  await test.step('one leaves, that is taken back, and then it is so', async () => {
    await press(page, 'ArrowDown', 'g')
    await expect(status(page)).toContainText('ist gegangen')
    await press(page, 'r')
    await expect(rows(page)).toHaveCount(3)
    await press(page, 'g')
    await expect(section(page, 'Beendet')).toContainText('ohne Gespräch gegangen')
    await expect(rows(page)).toHaveCount(2)
  })

  await test.step('one is passed on, to whom in words', async () => {
    await press(page, 'w')
    await expect(page.getByLabel('Weiterleiten an')).toBeFocused()
    await press(page, 'Enter')
    await expect(page.getByText('Diese Angabe fehlt.')).toBeVisible()
    await page.keyboard.type('Leistungsstelle, Zimmer 4')
    await press(page, 'Enter')
    await expect(section(page, 'Beendet')).toContainText('weitergeleitet an Leistungsstelle, Zimmer 4')
  })

  await test.step('who is put aside keeps the place and is passed over', async () => {
    await press(page, 'z')
    await expect(section(page, 'Zurückgestellt').locator('[data-row]')).toHaveCount(1)
    await press(page, 'a')
    await expect(called).toContainText('Niemand ist aufgerufen')
    await press(page, 'Enter')
    await expect(section(page, 'Es warten').locator('[data-row]')).toHaveCount(1)
  })

  await test.step('a talk that was not recorded waits on the list of stubs, also over a lock', async () => {
    await press(page, 'a', 'Enter', 'f')
    await expect(section(page, 'Merkzettel')).toContainText('Gespräch 1 min')
    await press(page, 'Control+l')
    await signIn(page)
    const stub = section(page, 'Merkzettel').locator('[data-row]')
    await expect(stub).toHaveCount(1)
    await press(page, 'k')
    await expect(page.getByText('Gespräch beendet, 1 min')).toBeVisible()
    await expect(page.locator('#topics')).toBeFocused()
    await press(page, '3', 'i', 'Enter')
    await expect(section(page, 'Beendet').getByText('Kontakt erfasst')).toHaveCount(2)
    await press(page, 'n', '2')
    await expect(rows(page)).toHaveCount(1)
    await press(page, 'a', 'Enter', 'f')
    await expect(section(page, 'Merkzettel').locator('[data-row]')).toHaveCount(1)
    await press(page, 'x')
    await expect(section(page, 'Beendet')).toContainText('nichts festzuhalten')
    await expect(rows(page)).toHaveCount(0)
  })
})

test('the number display shows who is called, may ask for nothing else, and is empty when locked', async ({ begin }) => {
  const { app, page } = await begin({ samples: true })
  await beginSession(page)
  await press(page, 'n', '3', 'n', '2', 'o')
  await expect.poll(() => app.windows().length).toBe(2)
  const display = app.windows().find((window) => window !== page)
  if (!display) throw new Error('no display')
  await expect(display.getByText('Bitte warten Sie', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Anzeige schließen' })).toBeVisible()

  await press(page, 'a')
  await expect(display.getByRole('listitem')).toHaveText(/^[A-Z][2-9]-1$/)
  await press(page, 'a')
  await expect(display.getByRole('listitem')).toHaveText([/-2$/, /-1$/])
  expect(await display.title()).toBe('Aufruf')
  expect(await axeFindings(display)).toEqual([])
  expect(await display.locator('body').innerText()).not.toMatch(/Anna|Beispiel|Beratung|kurz/)

  const answers = await display.evaluate(() =>
    Promise.all(['queue.list', 'people.search', 'vault.status', 'vault.lock'].map((name) => window.host.call(name, {}))),
  )
  expect(answers).toEqual(answers.map(() => ({ ok: false, error: { code: 'forbidden' } })))
  const settings = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Not typed, but the only way to read what a window really runs with.
      const contents: unknown = window.webContents
      const { getLastWebPreferences } = contents as { getLastWebPreferences: () => Record<string, unknown> }
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = getLastWebPreferences.call(contents)
      return { sandbox, contextIsolation, nodeIntegration, webviewTag }
    }),
  )
  expect(settings).toEqual([1, 2].map(() => ({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })))
  const policy = await display.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy') ?? '')
  expect(policy).toContain("default-src 'none'")

  await press(page, 'Control+l')
  await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible()
  await expect(display.locator('main[data-empty]')).toBeAttached()
  await expect(display.locator('body')).toHaveText('')

  await signIn(page)
  await expect(display.getByRole('listitem')).toHaveCount(2)
  await press(page, 'o')
  await expect.poll(() => app.windows().length).toBe(1)
  await expect(page.getByRole('button', { name: 'Anzeige öffnen' })).toBeVisible()
})

test('a slip with the number is a small sheet about nobody', async ({ begin }) => {
  const running = await begin({ samples: true })
  const { page } = running
  const paper = await answerDialogs(running)
  await beginSession(page)
  await press(page, 'n', '1')
  await expect(rows(page)).toHaveCount(1)
  await press(page, 'd')
  await expect(page.getByRole('dialog').getByText('1 Seite')).toBeVisible()
  // Keys of the board mean nothing while something lies over it.
  await press(page, 'a', 'g', 's')
  await expect.poll(() => readdirSync(paper.folder)).toEqual([expect.stringMatching(/^Wartenummer [A-Z][2-9]-1\.pdf$/)])
  const [name = ''] = readdirSync(paper.folder)
  const file = join(paper.folder, name)
  await expect(page.getByText('Als PDF gespeichert.')).toBeVisible()
  const text = pdfText(file)
  for (const part of ['Ihre Nummer', name.slice(12, -4), 'Dringende Hilfe', 'Sie werden aufgerufen.', 'Uhr']) expect(text).toContain(part)
  expect(text).not.toMatch(/Notfall|Anna|Jobcenter/)
  expect(checkPdf(file)).toContain('No syntax or stream encoding errors found')
  expect(pdfFacts(file)).toEqual({ notEmbedded: [], tagged: true, pages: 1 })
  await press(page, 'Escape')
  await expect(rows(page)).toHaveCount(1)
  await expect(section(page, 'Es warten')).toContainText('Notfall')
})
