import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addAccount, lock, signInFirstTime } from '../support/accounts.ts'
import { expect, test } from '../support/e2e.ts'
import { answerDialogs, pdfText } from '../support/paper.ts'
import { beginSetUp, confirmRecovery, open } from '../support/sign-in.ts'

const EXAMPLE = join(import.meta.dirname, '../fixtures/hsds-3.0/csv')
const NAME = 'Elterncafé Lindenhof'
const PROVIDER = 'Nachbarschaftshilfe Lindenhof e. V.'

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function enterOffer(page: Page): Promise<void> {
  await open(page, 'Angebote')
  await expect(page.getByLabel('Angebot suchen')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1, name: 'Neues Angebot' })).toBeVisible()
  const provider = page.getByRole('combobox', { name: 'Träger' })
  await provider.fill(PROVIDER)
  await page.getByRole('option', { name: `„${PROVIDER}“ als neuen Träger anlegen` }).click()
  await expect(provider).toHaveValue(PROVIDER)
  await page.getByLabel('Name des Angebots').fill(NAME)
  await choose(page, 'Themen', 'Schule')
  await page.getByRole('combobox', { name: 'Quartiere, für die es gilt' }).fill('Nordstadt')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Zeit hinzufügen' }).click()
  await page.getByRole('group', { name: 'Tage' }).getByText('Di', { exact: true }).click()
  await page.getByLabel('Von', { exact: true }).fill('9')
  await page.getByLabel('Bis', { exact: true }).fill('11:30')
  await page.getByLabel('Haus oder Ort').fill('Haus Lindenhof')
  await page.getByLabel('Telefon', { exact: true }).fill('0202 5550177')
  await page.getByLabel('Freie Plätze', { exact: true }).fill('3')
}

test('an offer is entered, called, looked over by a colleague, found by need with its reasons, printed with another and saved', async ({
  start,
}) => {
  const running = await start()
  const { page } = running
  await page.setViewportSize({ width: 1366, height: 768 })
  await confirmRecovery(page, await beginSetUp(page, { samples: true }))
  const paper = await answerDialogs(running)
  await enterOffer(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  await expect(page.getByText('noch nicht gegengelesen')).toBeVisible()
  await expect(page.getByText('Di 09:00–11:30 Uhr')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Gegengelesen, stimmt' })).toBeHidden()
  await page.getByRole('radio', { name: 'nicht erreicht' }).check()
  await page.getByRole('button', { name: 'Anruf vermerken' }).click()
  await expect(page.getByText('Noch kein Anruf vermerkt.')).toBeHidden()
  await page.keyboard.press('m')

  await open(page, 'Angebote')
  await page.getByLabel('Angebot suchen').fill('elterncafes')
  await expect(page.getByRole('option', { name: new RegExp(NAME) })).toBeVisible()
  await page.getByLabel('Angebot suchen').fill('')
  await choose(page, 'Thema', 'Schule')
  await choose(page, 'Quartier', 'Nordstadt')
  await page.getByRole('group', { name: 'Was noch wichtig ist' }).getByText('freier Platz').click()
  await page.getByRole('group', { name: 'Was noch wichtig ist' }).getByText('auch in der Nähe').click()
  const hit = page.getByRole('option', { name: new RegExp(NAME) })
  await expect(hit).toContainText('Passt: Thema Schule, im Quartier, freie Plätze: 3 (Stand')
  await expect(page.getByText(/Vorher fragen: .*freie Plätze/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Alle Filter entfernen' }).click()
  await page
    .getByRole('option', { name: /Schuldnerberatung/ })
    .first()
    .click()
  await page.keyboard.press('m')
  await open(page, 'Angebote')
  await page.getByRole('button', { name: 'Zettel drucken' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click()
  await expect.poll(() => readdirSync(paper.folder)).toContainEqual(expect.stringMatching(/^Adressen .*\.pdf$/))
  const slip = pdfText(join(paper.folder, readdirSync(paper.folder).find((name) => name.startsWith('Adressen')) ?? ''))
  expect(slip).toMatch(
    /Elterncafé Lindenhof[\s\S]*Schuldnerberatung[\s\S]*freiwillig|freiwillig[\s\S]*Elterncafé Lindenhof[\s\S]*Schuldnerberatung/,
  )
  await page.keyboard.press('Escape')

  for (const [item, ending] of [
    ['HSDS-Paket (ZIP)', 'zip'],
    ['HSDS (JSON)', 'json'],
    ['Tabelle für Excel (CSV)', 'csv'],
  ] as const) {
    await page.getByRole('button', { name: 'Mehr', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await expect.poll(() => readdirSync(paper.folder).filter((name) => name.endsWith(ending))).toHaveLength(1)
  }
  const csv = readFileSync(join(paper.folder, readdirSync(paper.folder).find((name) => name.endsWith('csv')) ?? ''), 'utf8')
  expect(csv).toContain(`${PROVIDER};${NAME};offen`)

  const colleague = await addAccount(page, { login: 'b.zweite', name: 'Bea Zweite', role: 'network_editor' })
  await lock(page)
  await signInFirstTime(page, colleague)
  await open(page, 'Angebote')
  await page.getByRole('link', { name: /Zu prüfen/ }).click()
  await expect(page.getByRole('row', { name: new RegExp(NAME) })).toContainText('wartet auf Gegenlesen')
  await page.getByRole('link', { name: NAME }).click()
  await page.getByRole('button', { name: 'Gegengelesen, stimmt' }).click()
  await expect(page.getByText('noch nicht gegengelesen')).toBeHidden()
  await expect(page.getByText(/^Gegengelesen von Bea Zweite/)).toBeVisible()
  await open(page, 'Angebote')
  await page.getByRole('button', { name: 'Mehr', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Träger' }).click()
  await expect(page.getByText(PROVIDER)).toBeVisible()
  await open(page, 'Angebote')
  await page.getByRole('link', { name: /Verzeichnis einlesen/ }).click()
  await answerDialogs(running, EXAMPLE)
  await page.getByRole('button', { name: 'Ordner wählen' }).click()
  await expect(page.getByRole('region', { name: 'Hinweise zu einzelnen Zeilen' })).toContainText(
    'Der Eintrag, auf den verwiesen wird, fehlt.',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Verzeichnis übernommen')).toBeVisible()
  await page.getByRole('link', { name: 'Zu den Angeboten' }).click()
  await expect(page.getByRole('option', { name: /Community Counselling/ })).toBeVisible()
})
