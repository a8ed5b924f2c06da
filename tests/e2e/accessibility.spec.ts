import type { Page } from '@playwright/test'
import type { PersonHit } from '../../shared/contract/people.ts'
import { addAccount, asked, lock, signInFirstTime } from '../support/accounts.ts'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/e2e.ts'
import { beginSetUp, confirmRecovery } from '../support/sign-in.ts'

const SCREENS = [
  '/',
  '/sprechstunde',
  '/warteliste',
  '/tagesabschluss',
  '/kontakt',
  '/bedarfskarte',
  '/projekte',
  '/personen',
  '/personen/neu',
  '/dubletten',
  '/kalender',
  '/kalender/zeiten',
  '/kalender/neu',
  '/kalender/planung',
  '/meldeaufforderungen',
  '/meldeaufforderungen/neu',
  '/rechtstexte',
  '/verweisungen',
  '/zahlen',
  '/angebote/heft',
  '/verweisungen/neu',
  '/einwilligungen/neu',
  '/rueckmeldung',
  '/belege/antrag',
  '/belege/vorsprache',
  '/belege/notfall',
  '/weitergabe',
  '/postausgang',
  '/postausgang/mehrere',
  '/briefvorlagen',
  '/briefvorlagen/briefkopf',
  '/briefvorlagen/termin_einladung',
  '/sprachmittlung',
  '/sprachmittlung/neu',
  '/sprachmittlung/pools',
  '/erinnerungen',
  '/angebote',
  '/angebote/einlesen',
  '/angebote/neu',
  '/angebote/pruefen',
  '/angebote/traeger',
  '/luecken',
  '/turnus',
  '/turnus/ferien',
  '/standorte',
  '/vorlagen',
  '/konto',
  '/team',
  '/team/uebergaben',
  '/vertretungen',
  '/sicherungen',
  '/einstellungen',
] as const

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  // Somebody is there: nothing but looking would lock the screen.
  await page.keyboard.press('Shift')
  await expect(page).toHaveURL(new RegExp(`#${path}$`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('axe finds nothing on any screen, light and dark', async ({ start }) => {
  test.setTimeout(300_000)
  const { page } = await start()
  const found: Record<string, string[]> = {}
  const check = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // Of all that axe looks at, only colours differ between the two.
      const list = await axeFindings(page, colorScheme === 'dark' ? ['color-contrast'] : undefined)
      if (list.length > 0) found[`${name}, ${colorScheme}`] = list
    }
  }
  await check('welcome')
  const code = await beginSetUp(page, { samples: true })
  await check('recovery code')
  await confirmRecovery(page, code)
  for (const path of SCREENS) {
    await goTo(page, path)
    await check(path)
  }
  await goTo(page, '/kalender')
  for (const [key, view] of [
    ['1', 'tag'],
    ['3', 'team'],
    ['4', 'teamwoche'],
    ['5', 'monat'],
    ['6', 'jahr'],
    ['7', 'liste'],
    ['2', 'woche'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page).toHaveURL(new RegExp(`view=${view}`))
    await check(`calendar: ${view}`)
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
  await expect(page.getByRole('heading', { level: 1, name: 'Standorte' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toBeFocused()
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
  const { hits } = await asked<{ hits: PersonHit[] }>(page, 'people.search', { text: 'martschenko' })
  await asked(page, 'breakGlass.open', { personId: hits[0]?.id, reason: 'Steht ohne Geld am Tresen' })
  const officer = await addAccount(page, { login: 'e.schutz', name: 'Erik Schutz', role: 'data_protection_officer' })
  await lock(page)
  await check('locked')

  await signInFirstTime(page, officer)
  await goTo(page, '/notfallzugriffe')
  await expect(page.getByText('Steht ohne Geld am Tresen')).toBeVisible()
  await check('/notfallzugriffe')
  await goTo(page, '/protokolle')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await check('accesses')
  await page.getByRole('tab', { name: 'Änderungen' }).click()
  await page.getByRole('textbox', { name: 'Person' }).fill('martschenko')
  await page.getByRole('option', { name: /Marchenko/ }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await check('changes')
  await page.getByRole('tab', { name: 'Verwaltung' }).click()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await check('events')
  await page.getByRole('tab', { name: 'Prüfung' }).click()
  await page.getByRole('button', { name: 'Jetzt prüfen' }).click()
  await expect(page.getByText('Beide Protokolle sind unversehrt')).toBeVisible({ timeout: 30_000 })
  await check('check')
  expect(found).toEqual({})
})
