import { expect, type Page } from '@playwright/test'
import { formatDay } from '../../shared/dates.ts'
import { APPOINTMENT_DAY, bookAppointment, joinUnit, type Look, newConcern, newPerson, OLENA } from './main-job.ts'
import { open } from './sign-in.ts'

/** Waits for a confirmation and puts it away, so that the next one is really the next one. */
async function confirmed(page: Page, text: string): Promise<void> {
  const note = page.locator('.mantine-Notification-root').filter({ hasText: text })
  await note.getByRole('button', { name: 'Schließen' }).click()
  await expect(note).toHaveCount(0)
}

/** Opens the preview, saves and prints by keys, and closes it. */
async function paper(page: Page, button: RegExp, look: Look, picture: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
  await expect(page.getByText(/^\d+ Seiten?$/)).toBeVisible({ timeout: 30_000 })
  await look(picture)
  await page.keyboard.press('s')
  await confirmed(page, 'Als PDF gespeichert.')
  await page.keyboard.press('p')
  await confirmed(page, 'An den Drucker gegeben.')
  await page.keyboard.press('Escape')
}

/** Letter and calendar file, then moving by key and by mouse, cancelling and taking it back. */
async function workOnAppointment(page: Page, look: Look): Promise<void> {
  await open(page, 'Kalender')
  await page.keyboard.press('f')
  if (!(await page.getByText(formatDay(APPOINTMENT_DAY).slice(0, 9)).first().isVisible())) await page.keyboard.press('f')
  const event = page.locator('[data-appointment]').filter({ hasText: OLENA.family })
  await expect(event).toBeVisible()
  await look('kalender')
  await event.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(event).toContainText('09:45')
  // Key presses in a row are one move with one way back, so the next move waits for the offer to undo this one.
  await expect(page.getByRole('button', { name: 'Rückgängig' })).toHaveCount(1)
  const box = await event.boundingBox()
  if (!box) throw new Error('the appointment is not drawn')
  await page.mouse.move(box.x + box.width / 2, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 8 })
  await page.mouse.move(box.x + box.width / 2, box.y + 72, { steps: 8 })
  await page.mouse.up()
  await expect(event).not.toContainText('09:45')
  const dragged = page.locator('.mantine-Notification-root').filter({ hasText: 'jetzt', hasNotText: '09:45' })
  await dragged.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(event).toContainText('09:45')
  await event.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Brief ansehen/ })).toBeVisible()
  await look('termin-einzeln')
  await paper(page, /Brief ansehen/, look, 'brief')
  await page.getByRole('button', { name: 'Kalenderdatei speichern' }).click()
  await expect(page.getByText('Die Kalenderdatei ist gespeichert.', { exact: false })).toBeVisible()
  await page.keyboard.press('a')
  await page.getByRole('radio', { name: 'die Person' }).check()
  await page.getByRole('button', { name: /Absage speichern/ }).click()
  await expect(page.getByText('ist abgesagt.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect(page.getByText('ist wieder geplant.', { exact: false })).toBeVisible()
}

/** From the person to an offer by topic, language and quarter, with consent, up to "angenommen". */
async function refer(page: Page, look: Look): Promise<void> {
  await openPerson(page)
  await page
    .getByRole('link', { name: 'Verweisen' })
    .or(page.getByRole('button', { name: 'Verweisen' }))
    .first()
    .click()
  for (const [filter, choice] of [
    ['Thema', 'Finanzen und Schulden'],
    ['Sprache', 'Ukrainisch'],
    ['Quartier', 'Am Anger'],
  ] as const) {
    await page.getByRole('combobox', { name: filter, exact: true }).first().fill(choice)
    await page.getByRole('option', { name: choice, exact: true }).click()
  }
  await page
    .getByRole('option', { name: /Schuldnerberatung/ })
    .first()
    .click()
  await page.getByRole('radio', { name: 'Angaben zur Person, mit Einwilligung' }).check()
  await page.getByRole('checkbox', { name: 'Name', exact: true }).check()
  await page.getByRole('checkbox', { name: 'Anliegen', exact: true }).check()
  const recipient = page.getByRole('combobox', { name: /Empfangende Person/ })
  if ((await recipient.inputValue()) === '') await recipient.fill('Karin Musterfrau')
  await page.getByRole('checkbox', { name: /Die Person weiß/ }).check()
  await page.keyboard.press('Escape')
  await look('verweisung')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Die Verweisung ist angelegt.')).toBeVisible()
  await paper(page, /Einwilligung ansehen/, look, 'einwilligung')
  await page.getByRole('button', { name: /^Unterschrift liegt vor/ }).click()
  await expect(page.getByText('Vermerkt: Die Unterschrift liegt vor.')).toBeVisible()
  await paper(page, /Verweisungszettel ansehen/, look, 'zettel')
  for (const step of ['Daten sind übergeben', 'Angenommen']) {
    await page.getByRole('button', { name: step }).click()
    await expect(page.getByText(/^Vermerkt:/).last()).toBeVisible()
  }
  await look('verweisung-stand')
}

export async function openPerson(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Person, Angebot, Seite oder Aktion').fill('Олена 91')
  await page.getByRole('dialog', { name: 'Suchen oder springen' }).getByText('Olena Shevchenko').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Olena Shevchenko' })).toBeVisible()
}

/** Everything that happens with the visitor, from the name to the accepted referral. */
export async function takeInAndRefer(page: Page, look: Look): Promise<void> {
  await newPerson(page, look)
  await joinUnit(page)
  await newConcern(page, look)
  await bookAppointment(page, look)
  await workOnAppointment(page, look)
  await refer(page, look)
}
