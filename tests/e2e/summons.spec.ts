import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Site } from '../../shared/contract/drop-in.ts'
import type { Person } from '../../shared/contract/people.ts'
import { addDays, formatDate, toLocalDate } from '../../shared/dates.ts'
import { addAccount, asked, lock, signInFirstTime } from '../support/accounts.ts'
import { axeFindings } from '../support/axe.ts'
import { moveClock } from '../support/clock.ts'
import { expect, test } from '../support/e2e.ts'
import { personInput, siteInput } from '../support/fixtures.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfText } from '../support/paper.ts'
import { open } from '../support/sign-in.ts'

const DAY_MS = 24 * 3_600_000
const LEAD = 14
const DAY = addDays(toLocalDate(Date.now()), LEAD)

/** Fills the form; a day that is too near is refused at its field and everything else stays. */
async function issue(page: Page): Promise<void> {
  await page.getByLabel('Vermittlung in Ausbildung oder Arbeit').check()
  await page.getByLabel('Tag', { exact: true }).fill(formatDate(addDays(toLocalDate(Date.now()), 3)))
  await page.getByLabel('Uhrzeit').fill('9:30')
  await page.getByLabel('Übergabe gegen Empfangsbestätigung').check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert', { name: /^Eine Angabe/ })).toContainText('mindestens sieben Tage')
  await expect(page.getByLabel('Vermittlung in Ausbildung oder Arbeit')).toBeChecked()
  await page.getByLabel('Tag', { exact: true }).fill(formatDate(DAY))
  await page.getByLabel('Uhrzeit').click()
  await expect(page.getByText('Mindestens ein Text ist ein Mustertext.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Meldeaufforderung', exact: true })).toBeVisible()
}

async function saveLetter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await expect(page.getByText(/^\d Seiten?$/)).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByText('Als PDF gespeichert.')).toBeVisible()
  await page.keyboard.press('Escape')
}

test('a miss is recorded on the day after by a person, and cleared because the person was seen elsewhere', async ({ begin }) => {
  const running = await begin()
  const { page } = running
  const { folder } = await answerDialogs(running)
  const person = await asked<Person>(page, 'people.create', personInput())
  await asked<Site>(page, 'dropIn.createSite', siteInput({ name: 'Geschäftsstelle Nordstadt', summonsPlace: true }))
  const kita = await asked<Site>(page, 'dropIn.createSite', siteInput({ name: 'Kita Am Anger', kind: 'kita' }))

  // Issued from the person's page and handed over.
  await page.evaluate((id) => {
    location.hash = `/personen/${id}`
  }, person.id)
  await page.getByRole('link', { name: 'Meldeaufforderung ausstellen' }).click()
  await issue(page)
  await expect(page.getByText('keine Folgen für Leistungen')).toBeVisible()
  await saveLetter(page, 'Meldeaufforderung ansehen und drucken')
  const [letter = ''] = readdirSync(folder).filter((name) => name.startsWith('Schreiben'))
  const file = join(folder, letter)
  expect(checkPdf(file)).toContain('No syntax or stream encoding errors found')
  expect(pdfFacts(file)).toEqual({ notEmbedded: [], tagged: true, pages: 2 })
  const said = pdfText(file)
  for (const words of ['Zu diesem Termin müssen Sie kommen', formatDate(DAY), '§ 309 SGB III', 'Fassung: Muster 1', 'Empfangsbestätigung'])
    expect(said).toContain(words)
  await page.getByRole('button', { name: 'Zustellung festhalten' }).click()
  await page.getByLabel('Nachweis').fill('Empfangsbestätigung unterschrieben')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Die Zustellung ist festgehalten.')).toBeVisible()
  await expect(page.getByText('Frühestens am Tag nach dem Termin', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nicht erschienen' })).toHaveCount(0)

  // On the day the person is at another place.
  await moveClock(running, LEAD * DAY_MS)
  await asked(page, 'dropIn.start', { siteId: kita.id })
  const times = { from: '00:00', to: '00:00' }
  await asked(page, 'receipts.attendance', { personId: person.id, ...times, purpose: 'Persönliche Vorsprache', missed: null })

  // The day after.
  await moveClock(running, DAY_MS)
  await open(page, 'Meldepflicht')
  await page.getByRole('link', { name: /Shevchenko/ }).click()
  await page.getByRole('button', { name: 'Nicht erschienen' }).click()
  await expect(page.getByRole('form', { name: 'Nicht erschienen' }).getByText(/Vorsprachebestätigung · .* · Kita Am Anger/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert', { name: /^Eine Angabe/ })).toContainText('Hinweise, dass die Person da war')
  await page.getByLabel('Diese Hinweise habe ich angesehen', { exact: false }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nicht erschienen, offen')).toBeVisible()

  // Nobody passes it on: not whoever recorded it, and not a second person either.
  await expect(page.getByText('Vier-Augen-Prinzip', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Anhörung anbieten' }).click()
  await page.getByRole('combobox', { name: 'Auf welchem Weg' }).click()
  await page.getByRole('option', { name: 'aufsuchend, bei der Person' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Angebot zur Anhörung', { exact: true })).toBeVisible()
  await saveLetter(page, 'Angebot zur Anhörung ansehen und drucken')
  const offer = readdirSync(folder).find((name) => name.startsWith('Schreiben') && name !== letter) ?? ''
  expect(pdfText(join(folder, offer))).toContain('Entschieden ist noch nichts.')
  const colleague = await addAccount(page, { login: 'c.muster', name: 'Cem Muster', role: 'case_manager' })
  await lock(page)
  await signInFirstTime(page, colleague)
  await open(page, 'Meldepflicht')
  await page.getByText(/Zweite Person nötig \(1\)/).click()
  await page.getByRole('link', { name: /Shevchenko/ }).click()
  await expect(page.getByText('Eine Meldung ist damit nicht möglich', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ans Fachverfahren gemeldet' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Schutzprüfung' }).click()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Schließen' }).click()
  await page.getByRole('button', { name: 'Klären' }).click()
  await page.getByLabel('Geklärt: Irrtum').check()
  await page.getByLabel('Begründung').fill('War am selben Tag in der Kita')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Der Vorgang ist geklärt.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nächster Schritt' })).toHaveCount(0)
})
