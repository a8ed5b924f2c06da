import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { addDays, formatDate, formatDay, mondayOf, toLocalDate } from '../../shared/dates.ts'
import { addAccount, asked } from '../support/accounts.ts'
import { expect, test } from '../support/e2e.ts'
import { personInput, siteInput } from '../support/fixtures.ts'
import { bookingInput, PHONE_POOL, poolInput, STEP } from '../support/interpreter-fixtures.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfText } from '../support/paper.ts'
import { open } from '../support/sign-in.ts'

/** Next week: nothing of it has begun, whatever day it is. */
const MONDAY = addDays(mondayOf(toLocalDate(Date.now())), 7)
const day = (offset: number) => addDays(MONDAY, offset)

type Made = { readonly id: string }

async function someWork(page: Page) {
  const site = await asked<Made>(page, 'dropIn.createSite', siteInput({ summonsPlace: true }))
  const room = await asked<Made>(page, 'calendar.saveRoom', { id: null, siteId: site.id, name: 'Raum 3', active: true })
  const olena = await asked<Made>(page, 'people.create', personInput())
  const taras = await asked<Made>(page, 'people.create', personInput({ givenNames: 'Taras' }))
  const berat = await addAccount(page, { login: 'b.beispiel', name: 'Berat Beispiel', role: 'case_manager' })
  const common = { siteId: site.id, minutes: 60, purpose: 'Unterlagen', interpreterLanguage: null }
  const first = await asked<Made>(page, 'appointments.book', { ...common, personId: olena.id, start: `${day(1)}T09:00` })
  const other = await asked<Made>(page, 'appointments.book', { ...common, personId: taras.id, start: `${day(1)}T11:00` })
  // Taken by a colleague in the same room, so that a copy there would meet it.
  const away = await asked<Made>(page, 'appointments.book', { ...common, personId: taras.id, start: `${day(2)}T10:00`, staffId: berat.id })
  for (const { id } of [first, away]) await asked(page, 'calendar.setRoom', { appointmentId: id, roomId: room.id })
  await fromElsewhere(page, { siteId: site.id, personId: olena.id, appointmentId: first.id })
  return { site, first, other }
}

/** What other screens put into the calendar: an interpreter for the first talk, a Meldeaufforderung, times from Outlook. */
async function fromElsewhere(page: Page, talk: { siteId: string; personId: string; appointmentId: string }): Promise<void> {
  const pool = await asked<Made>(page, 'interpreters.savePool', { id: null, revision: 0, pool: poolInput(PHONE_POOL) })
  const start = `${day(1)}T09:00`
  const { id } = await asked<Made>(page, 'interpreters.create', { ...bookingInput({ start, minutes: 60 }), ...talk, poolId: pool.id })
  await asked(page, 'interpreters.advance', { id, revision: 1, ...STEP, state: 'bestaetigt', interpreterName: 'Nadia Kovalenko' })
  const { siteId, personId } = talk
  const what = { purpose: 'vermittlung', purposeNote: '', plannedDelivery: 'post', denseNote: '' }
  await asked(page, 'summons.issue', { siteId, personId, startsAt: `${day(6)}T11:00`, ...what })
  await asked(page, 'busy.take')
}

/** A calendar file with a title that must not be seen. */
function otherCalendar(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'quartierlotse-ics-')), 'outlook.ics')
  const on = day(4).replaceAll('-', '')
  const event = ['BEGIN:VEVENT', 'UID:1', `DTSTART:${on}T100000`, `DTEND:${on}T110000`, 'SUMMARY:Geheim', 'END:VEVENT']
  writeFileSync(file, ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Outlook', ...event, 'END:VCALENDAR', ''].join('\r\n'))
  return file
}

const entry = (page: Page, { id }: Made) => page.locator(`[data-entry="${id}"]`).first()
const note = (page: Page, text: string | RegExp) => page.locator('.mantine-Notification-root').filter({ hasText: text })

/** Holds the box and carries it that many hours down, without letting go. */
async function carry(page: Page, box: Locator, hours: number): Promise<void> {
  const at = await box.boundingBox()
  if (!at) throw new Error('not drawn')
  const hour = at.height
  await page.mouse.move(at.x + at.width / 2, at.y + 6)
  await page.mouse.down()
  await page.mouse.move(at.x + at.width / 2, at.y + 6 + hour / 2, { steps: 4 })
  await page.mouse.move(at.x + at.width / 2, at.y + 6 + hour * hours, { steps: 4 })
}

test('the calendar is worked by mouse and keys: drag, copy, absence, free time to booking, and the list on paper', async ({ begin }) => {
  const running = await begin()
  const { page } = running
  const paper = await answerDialogs(running, otherCalendar())
  const { first, other } = await someWork(page)
  await open(page, 'Kalender')
  await page.keyboard.press('f')
  await expect(page.getByText(formatDay(MONDAY).slice(0, 10)).first()).toBeVisible()

  // By mouse: what it would meet is said before it is let go of; then back.
  const box = entry(page, first)
  await expect(box).toContainText('09:00')
  await carry(page, box, 2)
  await expect(page.locator('[data-ghost]')).toContainText('11:00–12:00')
  await expect(page.locator('[data-ghost]')).toContainText('Team: 11:00–12:00 Taras Shevchenko')
  await expect(page.locator('[data-ghost]')).toContainText(`Sprachmittlung bestellt für ${formatDay(day(1))}, 09:00 Uhr`)
  await page.mouse.up()
  await expect(box).toContainText('11:00')
  await expect(entry(page, other)).toContainText('Überschneidung')
  await note(page, 'jetzt').getByRole('button', { name: 'Rückgängig' }).click()
  await expect(box).toContainText('09:00')
  await expect(entry(page, other)).not.toContainText('Überschneidung')

  // By keys: longer, and to the next day, as one move with one way back; the focus stays.
  await box.focus()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(box).toContainText(`${formatDay(day(2))}, 09:00 bis 10:15 Uhr`)
  await expect(box).toBeFocused()
  await expect(box).toContainText('Überschneidung')
  await note(page, formatDay(day(2)))
    .getByRole('button', { name: 'Rückgängig' })
    .click()
  await expect(box).toContainText(`${formatDay(day(1))}, 09:00 bis 10:00 Uhr`)

  // A copy guided by keys: past the colleague who has the room, down with Enter, taken back.
  await box.focus()
  await page.keyboard.press('k')
  await expect(page.locator('[data-ghost]')).toContainText('09:00–10:00')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-ghost]')).toContainText('Raum: 10:00–11:00 Taras Shevchenko')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-ghost][data-clash]')).toHaveCount(0)
  await page.keyboard.press('Enter')
  const copy = page.locator('[data-appointment]').filter({ hasText: formatDay(day(3)) })
  await expect(copy).toContainText('10:00')
  await note(page, 'Kopiert').getByRole('button', { name: 'Rückgängig' }).click()
  await expect(copy).toHaveCount(0)

  // Days away: a slip is said, and what lies there already is drawn.
  await page.keyboard.press('a')
  const form = page.getByRole('dialog', { name: 'Abwesenheit' })
  await form.getByLabel('Erster Tag').fill(formatDate(day(1)))
  await form.getByLabel('Letzter Tag').fill(formatDate(addDays(day(1), 3650)))
  await page.keyboard.press('Control+Enter')
  await expect(form.getByRole('alert')).toContainText('höchstens ein Jahr')
  await form.getByLabel('Letzter Tag').fill(formatDate(day(1)))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Die Abwesenheit ist eingetragen.')).toBeVisible()
  await expect(entry(page, first)).toContainText('Überschneidung')
  await page.locator('[data-source=absence]').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Die Abwesenheit ist entfernt.')).toBeVisible()
  await expect(entry(page, first)).not.toContainText('Überschneidung')

  // The team: a row for the colleague, a row for the room.
  await page.keyboard.press('4')
  await expect(page.getByRole('group', { name: 'Berat Beispiel' })).toContainText('Taras Shevchenko')
  await expect(page.getByRole('group', { name: 'Raum 3' })).toContainText('Olena Shevchenko')
  await expect(page.getByRole('group', { name: 'Nadia Kovalenko' })).toContainText('Olena Shevchenko')

  // What is not agreed here: it looks different, stays where it is, and leads to its own screen. Nobody reads it over a shoulder.
  await page.keyboard.press('2')
  const summons = page.locator('[data-source=summons]')
  await expect(summons).toContainText('Meldeaufforderung: Olena Shevchenko')
  await expect(summons).not.toHaveAttribute('data-movable')
  await expect(page.locator('[data-source=busy]')).toContainText(`${formatDay(day(4))}, 10:00 bis 11:00 Uhr, belegt`)
  await page.keyboard.press('F8')
  const grid = page.getByRole('group', { name: 'Eigener Kalender als Zeitraster' })
  await expect(grid).not.toContainText(/Olena|Taras|Meldeaufforderung|Ukrainisch/)
  await expect(page.locator('[data-source=busy]')).toHaveCount(2)
  await page.keyboard.press('F8')
  await summons.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Meldeaufforderung', exact: true })).toBeVisible()
  await open(page, 'Kalender')
  await page.keyboard.press('f')

  // The list on paper.
  await page.keyboard.press('7')
  await expect(page.getByLabel('Namen mit drucken')).not.toBeChecked()
  await page.getByLabel('Namen mit drucken').check()
  await page.getByRole('button', { name: 'Woche drucken' }).click()
  await expect(page.getByText('1 Seite', { exact: true })).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByText('Als PDF gespeichert.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // From a free time to a booking: with the colleague, in the room that is free.
  await page.keyboard.press('2')
  await page.keyboard.press('s')
  const search = page.getByRole('dialog', { name: 'Freie Zeit suchen' })
  await search.getByRole('textbox', { name: 'Person' }).fill('Olena')
  await search.getByRole('option', { name: /Olena/ }).click()
  await search.getByLabel('Ab', { exact: true }).fill(formatDate(day(2)))
  await search.getByRole('combobox', { name: 'Ort' }).click()
  await search.getByRole('option', { name: 'Familienzentrum Am Anger' }).click()
  await expect(search.getByRole('link', { name: `${formatDay(day(2))}, 08:00 Uhr mit Berat Beispiel vereinbaren` })).toBeVisible()
  await expect(search.getByRole('link', { name: new RegExp(`^${formatDay(day(2))}, (09:[345]|10:)`) })).toHaveCount(0)
  await search.getByRole('link', { name: `${formatDay(day(2))}, 08:00 Uhr mit Berat Beispiel vereinbaren` }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Termin vereinbaren' })).toBeVisible()
  await expect(page.getByLabel('Beginn')).toHaveValue('08:00')
  await expect(page.getByRole('combobox', { name: 'Mit', exact: true })).toHaveValue('Berat Beispiel')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Der Termin am .* ist gespeichert\.$/)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Raum' })).toHaveValue('Raum 3')

  const file = join(paper.folder, readdirSync(paper.folder).find((name) => name.startsWith('Terminliste')) ?? '')
  expect(checkPdf(file)).toContain('No syntax or stream encoding errors found')
  expect(pdfFacts(file)).toEqual({ notEmbedded: [], tagged: true, pages: 1 })
  const text = pdfText(file).replace(/\s+/g, ' ')
  for (const words of [
    'Terminliste',
    'Anna Beispiel',
    formatDay(day(1)),
    '09:00–10:00 Uhr',
    'Olena Shevchenko',
    'Familienzentrum Am Anger',
    'Enthält Namen',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/Berat|Abwesend|Unterlagen/)
})
