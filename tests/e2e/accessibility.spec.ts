import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/e2e.ts'
import { beginSetUp, confirmRecovery } from '../support/sign-in.ts'

const SCREENS = [
  '/',
  '/sprechstunde',
  '/kontakt',
  '/personen',
  '/personen/neu',
  '/kalender',
  '/kalender/neu',
  '/verweisungen',
  '/verweisungen/neu',
  '/angebote',
  '/angebote/einlesen',
  '/turnus',
  '/turnus/ferien',
  '/standorte',
  '/konto',
  '/team',
  '/team/uebergaben',
  '/vertretungen',
] as const

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  await expect(page).toHaveURL(new RegExp(`#${path}$`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen (${colorScheme})`, async ({ start }) => {
    test.slow()
    const { page } = await start()
    await page.emulateMedia({ colorScheme })
    const found: Record<string, string[]> = {}
    const check = async (name: string) => {
      const list = await findings(page)
      if (list.length > 0) found[name] = list
    }
    await check('welcome')
    const code = await beginSetUp(page, { samples: true })
    await check('recovery code')
    await confirmRecovery(page, code)
    for (const path of SCREENS) {
      await goTo(page, path)
      await check(path)
    }
    for (const [list, entry, screen] of [
      ['/personen', 'Nadiia Viktorivna Marchenko', 'a person'],
      ['/angebote', 'Deutschkurs für Eltern', 'an offer'],
    ] as const) {
      await goTo(page, list)
      await page.getByText(entry, { exact: true }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: entry })).toBeVisible()
      await check(screen)
    }
    await goTo(page, '/standorte')
    await page.keyboard.press('n')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
    await check('a refused form in a drawer')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F9')
    await expect(page.getByRole('heading', { name: 'Verdeckt' })).toBeVisible()
    await check('covered')
    await page.keyboard.press('F9')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('palette')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible()
    await check('locked')
    expect(found).toEqual({})
  })
}
