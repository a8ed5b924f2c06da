import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Appointment } from '../../shared/contract/appointments.ts'
import type { Site } from '../../shared/contract/drop-in.ts'
import type { Pool } from '../../shared/contract/interpreters.ts'
import type { Person } from '../../shared/contract/people.ts'
import { addDays, formatDate, formatDay, toLocalDate } from '../../shared/dates.ts'
import { asked } from '../support/accounts.ts'
import { expect, test } from '../support/e2e.ts'
import { personInput, siteInput } from '../support/fixtures.ts'
import { PHONE_POOL, poolInput } from '../support/interpreter-fixtures.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfText } from '../support/paper.ts'
import { open } from '../support/sign-in.ts'

const TODAY = toLocalDate(Date.now())
const SILENT = { ...personInput().safeContact, phoneAllowed: false, phone: '0202 5550199' }

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
}

/** What another day has put on record: two persons, a place, an appointment of each. */
async function records(page: Page) {
  const site = await asked<Site>(page, 'dropIn.createSite', siteInput({ phone: '0202 5550110' }))
  const olena = await asked<Person>(page, 'people.create', personInput())
  const silent = await asked<Person>(page, 'people.create', personInput({ givenNames: 'Taras', familyName: 'Melnyk', safeContact: SILENT }))
  const book = (person: Person, day: string) =>
    asked<Appointment>(page, 'appointments.book', {
      ...{ personId: person.id, siteId: site.id, start: `${day}T10:00`, minutes: 45, purpose: 'Unterlagen' },
      interpreterLanguage: 'ukr',
    })
  const late = await book(olena, addDays(TODAY, 21))
  await book(olena, addDays(TODAY, 1))
  await book(silent, addDays(TODAY, 1))
  return { site, late }
}

test('an interpreter is asked for an appointment and at the desk, rules speak in words, and the reminders know what is open', async ({
  begin,
}) => {
  const running = await begin()
  const { page } = running
  const paper = await answerDialogs(running)
  const { site, late } = await records(page)
  const fileOf = (pattern: RegExp) => readdirSync(paper.folder).find((name) => pattern.test(name)) ?? ''
  const saved = (pattern: RegExp) => expect.poll(() => fileOf(pattern)).not.toBe('')

  await test.step('a pool is entered by keys', async () => {
    await open(page, 'Dolmetschpools')
    await page.keyboard.press('n')
    const form = page.getByRole('dialog')
    await expect(form.getByLabel('Name')).toBeFocused()
    await form.getByLabel('Name').fill('Sprachmittlerpool Musterkreis')
    await form.getByRole('combobox', { name: 'Art' }).click()
    await page.getByRole('option', { name: /Ehrenamt/ }).click()
    await expect(form.getByLabel('Vorlauf in Arbeitstagen')).toHaveValue('5')
    await form.getByLabel('Vorlauf in Arbeitstagen').fill('3')
    await form.getByRole('combobox', { name: 'Sprachen' }).fill('Ukrain')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await form.getByLabel('E-Mail').fill('pool@example.org')
    await page.keyboard.press('Control+Enter')
    await expect(form.getByRole('alert')).toContainText('mindestens 5 Arbeitstage')
    await form.getByLabel('Vorlauf in Arbeitstagen').fill('5')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Der Pool ist gespeichert.')).toBeVisible()
  })
  await asked(page, 'interpreters.savePool', { id: null, revision: 0, pool: poolInput(PHONE_POOL) })
  const pools = await asked<Pool[]>(page, 'interpreters.pools')
  // What was asked of main directly is not known to the window yet.
  await page.reload()
  const earliest = pools.find(({ kind }) => kind === 'ehrenamt_ki')?.earliest ?? ''

  await test.step('from the appointment: what is known is filled in, volunteers are refused for a legal talk', async () => {
    await goTo(page, `/kalender/${late.id}`)
    await expect(page.getByText('Sprachmittlung in Ukrainisch vorgesehen, aber noch nicht angefragt.')).toBeVisible()
    await page.getByRole('link', { name: 'Sprachmittlung anfragen' }).click()
    await expect(page.getByRole('combobox', { name: 'Sprache' })).toHaveValue('Ukrainisch')
    await expect(page.getByLabel('Beginn')).toHaveValue('10:00')
    await page.getByLabel('Dialekt oder Region').fill('aus Odessa')
    await page.getByRole('radio', { name: 'Sprachmittlerpool Musterkreis' }).check()
    await page.getByLabel(/rechtliche Folgen/).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'dolmetscht kein Ehrenamt' })).toBeVisible()
    await expect(page.getByRole('button', { name: `Stattdessen: ${PHONE_POOL.name}` })).toBeVisible()
    await page.getByLabel(/rechtliche Folgen/).uncheck()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Sprachmittlung Ukrainisch' })).toBeVisible()
  })

  await test.step('the request is copied, saved and noted, then the promise', async () => {
    await page.getByRole('button', { name: 'Text kopieren' }).click()
    await expect(page.getByText('Der Text ist kopiert.', { exact: false })).toBeVisible()
    const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toContain('Ukrainisch, aus Odessa')
    expect(copied).not.toMatch(/Shevchenko|Olena/)
    for (const [button, file] of [
      ['Anfrage ansehen und drucken', /^Anfrage Sprachmittlung/],
      ['Erklärung ansehen und drucken', /^Verschwiegenheit/],
    ] as const) {
      await page.getByRole('button', { name: button }).click()
      await expect(page.getByText('1 Seite', { exact: true })).toBeVisible()
      await page.keyboard.press('s')
      await saved(file)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.getByRole('button', { name: 'Als angefragt festhalten' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Festgehalten: angefragt.')).toBeVisible()
    await page.getByRole('button', { name: 'Zusage festhalten' }).click()
    await page.getByLabel('Wer kommt (freiwillig)').fill('Frau Hrytsenko')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Festgehalten: zugesagt.')).toBeVisible()
    await page.getByRole('button', { name: 'Rechtzeitig abgesagt' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Bitte einen Grund wählen.' })).toBeVisible()
    await page.getByRole('button', { name: 'Schließen' }).last().click()
  })

  await test.step('at the desk: who can come at once, and when volunteers can at the earliest', async () => {
    await asked(page, 'dropIn.start', { siteId: site.id })
    await goTo(page, '/sprechstunde')
    await page.reload()
    await page.getByRole('link', { name: 'Sprachmittlung anfragen' }).click()
    await page.getByRole('combobox', { name: 'Sprache' }).fill('Ukrain')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByText('sofort möglich')).toBeVisible()
    await expect(page.getByText(PHONE_POOL.phone)).toBeVisible()
    await expect(page.getByText(`frühestens ${formatDay(earliest)}`)).toBeVisible()
    await page.getByRole('radio', { name: 'Sprachmittlerpool Musterkreis' }).check()
    await expect(page.getByText('Bis dahin ist der Vorlauf zu kurz.', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: `Auf ${formatDay(earliest)} legen` }).click()
    await expect(page.getByLabel('Tag', { exact: true })).toHaveValue(formatDay(earliest))
    await expect(page.getByText('Bis dahin ist der Vorlauf zu kurz.', { exact: false })).toHaveCount(0)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Der Bedarf ist festgehalten.', { exact: false })).toBeVisible()
    await expect(page.getByText('ohne Namen')).toBeVisible()
  })

  await test.step('the reminders lead to the records, and calls are noted', async () => {
    await open(page, 'Erinnerungen')
    const part = (name: string) => page.getByRole('region', { name })
    await expect(part('Termine morgen').getByRole('link')).toHaveText(['Olena Shevchenko', 'Taras Melnyk'])
    await expect(part('Sprachmittlung noch offen').getByRole('link')).toHaveCount(3)
    await page.getByRole('tab', { name: 'Anrufliste' }).click()
    await expect(part('Ukrainisch').getByRole('link')).toHaveText(['Olena Shevchenko'])
    await expect(part('Kein sicherer Anruf')).toContainText('Taras Melnyk')
    await expect(page.getByText(SILENT.phone)).toHaveCount(0)
    await page.getByRole('button', { name: 'Anrufliste drucken' }).click()
    await expect(page.getByText('1 Seite', { exact: true })).toBeVisible()
    await page.keyboard.press('s')
    await saved(/^Anrufliste/)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'erreicht', exact: true }).click()
    await expect(page.getByText('alle angerufen')).toBeVisible()
    await part('Ukrainisch').getByRole('link', { name: 'Olena Shevchenko' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Termin' })).toBeVisible()
  })

  const read = (pattern: RegExp) => {
    const file = join(paper.folder, fileOf(pattern))
    expect(checkPdf(file)).toContain('No syntax or stream encoding errors found')
    expect(pdfFacts(file)).toEqual({ notEmbedded: [], tagged: true, pages: 1 })
    return pdfText(file).replace(/\s+/g, ' ')
  }
  const request = read(/^Anfrage Sprachmittlung/)
  for (const words of ['Sprachmittlerpool Musterkreis', 'Ukrainisch, aus Odessa', formatDate(late.start.slice(0, 10)), 'Angerweg 12']) {
    expect(request).toContain(words)
  }
  expect(request).not.toMatch(/Shevchenko|Olena|Unterlagen|Jobcenter/)
  expect(read(/^Verschwiegenheit/)).toContain('Erklärung zur Verschwiegenheit')
  const calls = read(/^Anrufliste/)
  expect(calls).toContain('Olena Shevchenko')
  expect(calls).toContain('+49 202 5550142')
  expect(calls).not.toMatch(/Taras|Melnyk|5550199/)
})
