import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { addDays, formatDate, toLocalDate } from '../../shared/dates.ts'
import { addAccount, lock, signInAs, signInFirstTime } from '../support/accounts.ts'
import { expect, test } from '../support/e2e.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfText, readText } from '../support/paper.ts'
import { SECRET } from '../support/real-keys.ts'
import { setUpProfile, tamperWithAccess } from '../support/real-profile.ts'
import { ACCOUNT, open } from '../support/sign-in.ts'

const PERSON = 'Nadiia Viktorivna Marchenko'
const OTHER = 'Samira al-Khatib'
const OFFICER = { login: 'e.schutz', name: 'Erik Schutz', role: 'data_protection_officer' } as const
const NOTE = 'Bitte nur vormittags anrufen'

const rows = (page: Page): Locator => page.locator('tbody tr')
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()

async function choosePerson(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Person' }).fill('martschenko')
  await page.getByRole('option', { name: `${PERSON} geboren 1988` }).click()
}

/** Of these rows, those that do not hold the text: the answer to a filter has none. */
const without = (page: Page, text: string): Locator => rows(page).filter({ hasNotText: text })

test('the officer finds who did what with whose data, checks the logs, and takes copies', async ({ begin }) => {
  const app = await begin({ samples: true })
  const { page } = app
  await open(page, 'Personen')
  await page.getByText(OTHER).click()
  await expect(page.getByRole('heading', { level: 1, name: OTHER })).toBeVisible()
  await open(page, 'Personen')
  await page.getByText(PERSON).click()
  await page.getByRole('button', { name: 'Angaben ändern' }).click()
  await page.getByLabel('Straße und Hausnummer').fill('Lindenstraße 4')
  await page.getByLabel('Notiz', { exact: true }).fill(NOTE)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Lindenstraße 4')).toBeVisible()
  const officer = await addAccount(page, OFFICER)
  const paper = await answerDialogs(app)
  await lock(page)
  await signInFirstTime(page, officer)
  await expect(page.getByRole('heading', { level: 1, name: 'Protokolle' })).toBeVisible()

  await test.step('filters by person, staff and period, and takes each back', async () => {
    await expect(rows(page).filter({ hasText: OTHER }).first()).toBeVisible()
    await choosePerson(page)
    await expect(without(page, PERSON)).toHaveCount(0)
    // The search for the person is an access too.
    await expect(rows(page).filter({ hasText: OFFICER.name }).first()).toBeVisible()
    await page.getByRole('combobox', { name: 'Von wem' }).click()
    await page.getByRole('option', { name: ACCOUNT.name }).click()
    await expect(without(page, ACCOUNT.name)).toHaveCount(0)
    await expect(rows(page).filter({ hasText: 'Angaben zur Person geändert' })).toHaveCount(1)
    const today = toLocalDate(Date.now())
    const from = page.getByLabel('Von', { exact: true })
    await from.fill(formatDate(addDays(today, 1)))
    await expect(page.getByText('Zu dieser Auswahl gibt es keinen Zugriff.', { exact: false })).toBeVisible()
    await from.fill('')
    await expect(rows(page).first()).toBeVisible()
    await page.getByLabel('Bis', { exact: true }).fill(formatDate(addDays(today, -1)))
    await expect(page.getByText('Zu dieser Auswahl gibt es keinen Zugriff.', { exact: false })).toBeVisible()
    // The calendar of the field lies over what is below it.
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Alle Zugriffe zeigen' }).click()
    await expect(rows(page).filter({ hasText: OTHER }).first()).toBeVisible()
  })

  await test.step('saves what the filter shows as a table', async () => {
    await choosePerson(page)
    await expect(without(page, PERSON)).toHaveCount(0)
    const shown = await rows(page).count()
    await page.getByRole('button', { name: 'Als Tabelle speichern' }).click()
    await expect(page.getByText(/^\d+ Einträge sind gespeichert\. Das ist im Protokoll vermerkt\.$/)).toBeVisible()
    const [name = ''] = readdirSync(paper.folder).filter((file) => file.endsWith('.csv'))
    expect(name).toBe(`Zugriffsprotokoll ${toLocalDate(Date.now())}.csv`)
    const [head, ...lines]: string[][] = parse(readText(join(paper.folder, name)), { bom: true, delimiter: ';' })
    expect(head).toEqual(['Nummer', 'Zeitpunkt', 'Von wem', 'Art', 'Vorgang', 'Personen'])
    expect(lines).toHaveLength(shown)
    expect(lines.every((line) => line[5]?.includes(PERSON))).toBe(true)
    expect(lines.map((line) => line.slice(2, 5))).toContainEqual([ACCOUNT.name, 'geändert', 'Angaben zur Person geändert'])
  })

  await test.step('prints for the person who has seen the data, without names of staff', async () => {
    await page.getByRole('button', { name: 'Auskunft für die Person' }).click()
    const preview = page.getByRole('dialog', { name: 'Auskunft über Zugriffe' })
    await expect(preview.getByText('1 Seite')).toBeVisible({ timeout: 30_000 })
    await preview.getByRole('button', { name: 'Speichern' }).click()
    await expect(page.getByText('gespeichert.', { exact: false }).last()).toBeVisible()
    await preview.getByRole('button', { name: 'Drucken' }).click()
    await expect.poll(paper.prints).toBe(1)
    await page.keyboard.press('Escape')
    const files = readdirSync(paper.folder).filter((file) => file.endsWith('.pdf'))
    expect(files).toHaveLength(1)
    expect(files.join()).not.toContain('Marchenko')
    const file = join(paper.folder, files[0] ?? '')
    expect(checkPdf(file)).toContain('No syntax or stream encoding errors found')
    expect(pdfFacts(file)).toEqual({ notEmbedded: [], tagged: true, pages: 1 })
    const text = pdfText(file)
    expect(text).toContain('Wer hat meine Daten gesehen?')
    expect(text).toContain(`${PERSON}, geboren 02.09.1988`)
    expect(text).toMatch(new RegExp(`Technische Verwaltung, +\\d+-mal gesehen, einmal +${formatDate(toLocalDate(Date.now()))}`))
    expect(text).toMatch(/Beratung und Vermittlung +geändert/)
    expect(text).toContain('Ihre Daten wurden an niemanden weitergegeben.')
    expect(text).not.toMatch(new RegExp(`${ACCOUNT.name}|${OFFICER.name}`))
  })

  await test.step('sees of a change the old and the new value, and of free text its length only', async () => {
    await tab(page, 'Änderungen')
    await expect(page.getByText('Bitte auswählen, worum es geht.', { exact: false })).toBeVisible()
    await choosePerson(page)
    const change = page.getByRole('article').filter({ hasText: 'Person geändert' })
    await expect(change).toContainText(`${ACCOUNT.name}`)
    await expect(change).toContainText(formatDate(toLocalDate(Date.now())))
    await expect(change).toContainText('Straße und Hausnummer: Ankerstraße 17 → Lindenstraße 4')
    await expect(change).toContainText(`Notiz: Text eingetragen (${NOTE.length} Zeichen)`)
    await expect(page.getByRole('main')).not.toContainText(NOTE)
  })

  await test.step('reads what administration did, this copy included', async () => {
    await tab(page, 'Verwaltung')
    await expect(rows(page).filter({ hasText: 'Protokoll als Datei gespeichert' })).toHaveCount(2)
    await expect(rows(page).filter({ hasText: 'Konto angelegt' })).toContainText(OFFICER.name)
  })

  await test.step('finds both chains whole', async () => {
    await tab(page, 'Prüfung')
    await page.getByRole('button', { name: 'Jetzt prüfen' }).click()
    await expect(page.getByText('Beide Protokolle sind unversehrt')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText(/^\d+ Zugriffe und \d+ Änderungen nachgerechnet\.$/)).toBeVisible()
  })
})

test('an entry that was changed with another tool is named', async ({ start, profile }) => {
  await setUpProfile(profile)
  const before = await start()
  await signInAs(before.page, SECRET.login, SECRET.password)
  await open(before.page, 'Personen')
  await before.page.getByText(PERSON).click()
  await expect(before.page.getByRole('heading', { level: 1, name: PERSON })).toBeVisible()
  const officer = await addAccount(before.page, OFFICER)
  await before.quit()
  const entry = await tamperWithAccess(profile)
  expect(entry).toBeGreaterThan(0)

  const { page } = await start()
  await signInFirstTime(page, officer)
  await tab(page, 'Prüfung')
  await page.getByRole('button', { name: 'Jetzt prüfen' }).click()
  await expect(page.getByText('Die Protokolle sind nicht unversehrt')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(new RegExp(`^Zugriffsprotokoll: Eintrag ${entry} vom .* Uhr wurde verändert\\.$`))).toBeVisible()
  await expect(page.getByText('Bitte nichts löschen', { exact: false })).toBeVisible()
})
