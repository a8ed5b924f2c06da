import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, formatDate, formatDay, toLocalDate } from '../../shared/dates.ts'
import { expect, test } from '../support/e2e.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfSheet, pdfText, readText } from '../support/paper.ts'
import { occurrencesOf } from '../support/read-calendar.ts'
import { open } from '../support/sign-in.ts'

const SITE = 'Familienzentrum Am Anger'
const TODAY = toLocalDate(Date.now())
const WEEKDAYS = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa']
const weekday = WEEKDAYS[new Date(`${TODAY}T00:00:00Z`).getUTCDay()] ?? ''

async function addSite(page: Page, name: string, more: readonly string[] = []): Promise<void> {
  await open(page, 'Standorte')
  await page.keyboard.press('n')
  const form = page.getByRole('dialog')
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Straße und Hausnummer').fill('Angerweg 12')
  await form.getByLabel('PLZ').fill('42899')
  await form.getByLabel('Ort', { exact: true }).fill('Musterstadt')
  await form.getByLabel('Raum', { exact: true }).fill('Raum 3')
  await form.getByLabel('Ansprechperson vor Ort').fill('Herr Yıldız')
  await form.getByLabel('Schlüssel').fill('beim Hausmeister, Klingel 2')
  for (const label of more) await form.getByLabel(label).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('cell', { name, exact: false }).first()).toBeVisible()
}

/** Plans the weekday of today by keys, returns how many. The test may run on a holiday, so holidays are made not to count, by mouse. */
async function planByKeys(page: Page, site: string): Promise<number> {
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  await press('n')
  await expect(page.getByRole('dialog').getByRole('combobox', { name: 'Standort' })).toBeFocused()
  await page.keyboard.type(site)
  await press('ArrowDown')
  await press('Enter')
  await press('Tab')
  await press('Tab')
  for (const day of ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']) {
    await expect(page.getByRole('dialog').getByRole('checkbox', { name: day, exact: true })).toBeFocused()
    if (day === weekday) await press('Space')
    if (day === weekday) break
    await press('Tab')
  }
  await page.getByRole('combobox', { name: 'An Feiertagen' }).click()
  await page.getByRole('option', { name: 'findet statt' }).click()
  await press('Control+Enter')
  // The confirmation of the one before may still be fading.
  await expect(page.getByText('Der Turnus ist gespeichert').last()).toBeVisible()
  return keys
}

test('a rota is planned by keys, a date is cancelled, today starts from the plan, and poster and calendar file say so', async ({
  begin,
}) => {
  const running = await begin()
  const { page } = running
  const paper = await answerDialogs(running)
  await addSite(page, SITE, ['stufenlos erreichbar', 'Aufzug', 'barrierefreies WC', 'Höranlage'])
  await addSite(page, 'Kita Regenbogen')

  await open(page, 'Turnus')
  const keys = await planByKeys(page, SITE)
  expect(keys).toBeLessThanOrEqual(15)
  test.info().annotations.push({ type: 'keys', description: `a rota in ${keys} keys beside the name of the site` })
  await page.getByRole('link', { name: SITE }).click()
  await expect(page.getByRole('heading', { level: 2, name: /^Jeden .*, 09:00 bis 12:00 Uhr$/ })).toBeVisible()

  // The second place at the same time: drawn, not refused.
  await open(page, 'Turnus')
  await planByKeys(page, 'Kita Regenbogen')
  await expect(page.getByText(/Anna Beispiel ist zweimal eingeteilt/)).toContainText(SITE)

  // Next week falls out.
  const next = addDays(TODAY, 7)
  if (next.slice(0, 4) !== TODAY.slice(0, 4)) await page.evaluate((year) => (location.hash = `/turnus?year=${year}`), next.slice(0, 4))
  await page.getByRole('link', { name: SITE }).click()
  await page.getByRole('button', { name: `Fällt aus: ${formatDay(next)}` }).click()
  const form = page.getByRole('dialog', { name: 'Termin fällt aus' })
  await expect(form.getByRole('combobox', { name: 'Grund' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(form.getByRole('alert')).toContainText('Diese Angabe fehlt.')
  await form.getByRole('combobox', { name: 'Grund' }).fill('Krankheit im Team')
  await form.getByRole('combobox', { name: 'Hinweis für Besucherinnen und Besucher' }).fill('Bitte kommen Sie in die Geschäftsstelle.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('fällt aus: Krankheit im Team')).toBeVisible()

  for (const size of ['A4', 'A3']) {
    await page.getByRole('button', { name: `Aushang ${size}` }).click()
    await expect(page.getByText('1 Seite', { exact: true })).toBeVisible()
    await page.keyboard.press('s')
    await expect(page.getByText('Als PDF gespeichert.')).toBeVisible()
    await page.keyboard.press('p')
    await expect(page.getByText('An den Drucker gegeben.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Kalenderdatei speichern' }).click()
  await expect(page.getByText('Die Kalenderdatei ist gespeichert.')).toBeVisible()
  await page.getByRole('button', { name: 'Jahresplan drucken' }).click()
  await expect(page.getByText('1 Seite', { exact: true })).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByText('Als PDF gespeichert.')).toBeVisible()
  await page.keyboard.press('Escape')

  // Today.
  await open(page, 'Heute')
  await page.getByRole('button', { name: `Sprechstunde beginnen: ${SITE}` }).click()
  await open(page, 'Sprechstunde')
  await expect(page.getByRole('heading', { level: 2, name: SITE })).toBeVisible()
  await expect(page.getByText('steht heute nicht im Turnus')).toHaveCount(0)

  expect(await paper.prints()).toBe(2)
  const file = (pattern: RegExp) => join(paper.folder, readdirSync(paper.folder).find((name) => pattern.test(name)) ?? '')
  for (const size of ['A4', 'A3']) {
    const poster = file(new RegExp(`^Aushang ${size}`))
    expect(checkPdf(poster)).toContain('No syntax or stream encoding errors found')
    expect(pdfFacts(poster)).toEqual({ notEmbedded: [], tagged: true, pages: 1 })
    expect(pdfSheet(poster)).toBe(size)
    const text = pdfText(poster).replace(/\s+/g, ' ')
    for (const words of [
      ...['Offene Sprechstunde', SITE, 'Raum 3', '9:00 bis 12:00 Uhr', 'keinen Termin', 'keine Stufen', 'Aufzug', 'Hörgeräte'],
      ...[formatDate(next), 'Fällt aus', 'in die Geschäftsstelle', formatDate(addDays(TODAY, 14))],
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/Krankheit|Anna|Yıldız|Klingel|Jobcenter/)
  }
  expect(checkPdf(file(/^Jahresplan/))).toContain('No syntax or stream encoding errors found')
  expect(pdfText(file(/^Jahresplan/))).toContain('Krankheit im Team')
  const times = occurrencesOf(readText(file(/\.ics$/)), addDays(TODAY, 21))
  expect(times).toEqual([0, 14, 21].map((days) => `${addDays(TODAY, days)}T09:00 12:00`))
})
