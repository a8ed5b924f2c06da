import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, formatDate, formatDateTime, toLocalDate } from '../../shared/dates.ts'
import { expect, test } from '../support/e2e.ts'
import { APPOINTMENT_DAY, bookAppointment, newPerson, OLENA, startSession } from '../support/main-job.ts'
import { answerDialogs, readText } from '../support/paper.ts'
import { occurrencesOf } from '../support/read-calendar.ts'
import { open } from '../support/sign-in.ts'

const TODAY = toLocalDate(Date.now())
const LAST_DAY = addDays(TODAY, 400)
const noLook = async () => undefined

/** Ends with the appointment open. */
async function book(page: Page, day: string, time: string): Promise<void> {
  await open(page, 'Personen')
  await page.getByRole('textbox').first().fill(OLENA.family)
  await page
    .getByRole('link', { name: new RegExp(OLENA.given) })
    .first()
    .click()
  await page.getByRole('link', { name: 'Termin vereinbaren' }).first().click()
  await page.getByLabel('Tag', { exact: true }).fill(formatDate(day))
  await page.getByLabel('Beginn').fill(time)
}

async function moveTo(page: Page, day: string, time: string): Promise<void> {
  await page.keyboard.press('v')
  await expect(page.getByLabel('Beginn')).toBeFocused()
  await page.getByLabel('Tag', { exact: true }).fill(formatDate(day))
  await page.getByLabel('Beginn').fill(time)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('definition').filter({ hasText: `${formatDate(day)}, ${time}` })).toBeVisible()
}

async function cancel(page: Page): Promise<void> {
  await page.keyboard.press('a')
  await expect(page.getByLabel('Notiz (freiwillig)')).toBeFocused()
  await page.keyboard.press('Control+Enter')
}

const property = (text: string, name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(text)?.[1]

test('an appointment is confirmed, moved and kept, its calendar files are one event, and a missed one is agreed anew in two keys', async ({
  begin,
}) => {
  const running = await begin()
  const { page } = running
  const paper = await answerDialogs(running)
  const files = () => readdirSync(paper.folder).filter((name) => name.endsWith('.ics'))
  const saveFile = async (button: string) => {
    const before = files().length
    await page.getByRole('button', { name: button }).click()
    await expect.poll(() => files().length).toBe(before + 1)
    await expect(page.getByText('Die Kalenderdatei ist gespeichert.', { exact: false }).last()).toBeVisible()
    return files().map((name) => readText(join(paper.folder, name)))
  }
  await startSession(page, noLook)
  await open(page, 'Personen')
  await newPerson(page, noLook)
  await bookAppointment(page, noLook)

  await saveFile('Kalenderdatei speichern')
  await page.keyboard.press('b')
  await expect(page.getByText('bestätigt', { exact: true })).toBeVisible()
  await moveTo(page, TODAY, '23:30')
  await saveFile('Kalenderdatei speichern')
  await page.keyboard.press('e')
  await expect(page.getByText('hat stattgefunden', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Wieder planen' }).click()
  await expect(page.getByText('hat stattgefunden', { exact: true })).toBeHidden()
  await cancel(page)
  await expect(page.getByText('von der Person abgesagt', { exact: true })).toBeVisible()
  const texts = await saveFile('Absage als Kalenderdatei')
  const sorted = texts.sort((one, other) => Number(property(one, 'SEQUENCE')) - Number(property(other, 'SEQUENCE')))
  expect(sorted.map((text) => property(text, 'STATUS'))).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED'])
  expect(new Set(sorted.map((text) => property(text, 'UID'))).size).toBe(1)
  expect(new Set(sorted.map((text) => property(text, 'SEQUENCE'))).size).toBe(3)
  expect(occurrencesOf(sorted[0] ?? '', LAST_DAY)).toEqual([`${APPOINTMENT_DAY}T09:30 10:15`])
  expect(occurrencesOf(sorted[1] ?? '', LAST_DAY)).toEqual([`${TODAY}T23:30 00:15`])

  await book(page, addDays(TODAY, -1), '9:30')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Termin', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nicht gekommen' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByText('hat keine Folgen und wird niemandem gemeldet', { exact: false })).toBeVisible()
  // Two keys: the proposal, and yes.
  await page.keyboard.press('u')
  await expect(page.getByRole('button', { name: 'Neuen Termin speichern' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Anstelle von')).toBeVisible()
  await expect(page.getByText('geplant', { exact: true })).toBeVisible()
  await expect(page.getByText(`${formatDateTime(`${addDays(TODAY, -1)}T09:30`)}`)).toBeVisible()
})

test('a series has one date moved alone, the rest moved together, and a freed time goes to who waits', async ({ begin }) => {
  const { page } = await begin()
  await startSession(page, noLook)
  await open(page, 'Personen')
  await newPerson(page, noLook)

  await book(page, APPOINTMENT_DAY, '14:00')
  await page.getByRole('combobox', { name: 'Wiederholung' }).click()
  await page.getByRole('option', { name: 'jede Woche' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert').getByText('Eine Reihe braucht ein Ende', { exact: false })).toBeVisible()
  await page.getByLabel('Anzahl der Termine').fill('4')
  await expect(page.getByRole('group', { name: /4 Termine/ }).getByRole('checkbox')).toHaveCount(4)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Reihe, jede Woche: 1. von 4 Terminen')).toBeVisible()

  const second = addDays(APPOINTMENT_DAY, 7)
  await page.getByRole('link', { name: formatDateTime(`${second}T14:00`) }).click()
  await moveTo(page, addDays(second, 1), '15:00')
  await expect(page.getByText('einzeln verlegt', { exact: false })).toBeVisible()

  const third = addDays(APPOINTMENT_DAY, 14)
  await page.getByRole('link', { name: formatDateTime(`${third}T14:00`) }).click()
  await expect(page.getByText('Reihe, jede Woche: 3. von 4 Terminen')).toBeVisible()
  await page.keyboard.press('v')
  await page.getByLabel('für diesen und alle folgenden').check()
  await page.getByLabel('Beginn').fill('10:00')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('definition').filter({ hasText: `${formatDate(third)}, 10:00` })).toBeVisible()
  await expect(page.getByRole('link', { name: formatDateTime(`${addDays(third, 7)}T10:00`) })).toBeVisible()
  await expect(page.getByRole('link', { name: formatDateTime(`${APPOINTMENT_DAY}T14:00`) })).toBeVisible()

  await open(page, 'Termine planen')
  await page.keyboard.press('n')
  await page
    .getByRole('combobox', { name: 'Person' })
    .or(page.getByLabel('Person', { exact: true }))
    .first()
    .fill(OLENA.family)
  await expect(page.getByRole('option', { name: new RegExp(OLENA.given) })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Warteliste: 1 Person')).toBeVisible()
  await page.goBack()
  await expect(page.getByText('Reihe, jede Woche: 3. von 4 Terminen')).toBeVisible()
  await cancel(page)
  await page.getByRole('button', { name: /anbieten und vereinbaren/ }).click()
  await expect(page.getByText('ist für Olena Shevchenko gespeichert', { exact: false })).toBeVisible()
  await open(page, 'Termine planen')
  await expect(page.getByText('Warteliste: 0 Personen')).toBeVisible()
})
