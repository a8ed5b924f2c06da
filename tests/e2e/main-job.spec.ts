import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatDate } from '../../shared/dates.ts'
import { expect, test } from '../support/e2e.ts'
import { APPOINTMENT_DAY, anonymousContact, importAgain, importOffers, OLENA, SITE, startSession } from '../support/main-job.ts'
import { openPerson, takeInAndRefer } from '../support/main-job-follow.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfText, readText } from '../support/paper.ts'
import { open, setUp, signIn } from '../support/sign-in.ts'

const SAMPLE = resolve(import.meta.dirname, '../../electron/features/directory/sample')
const MOST_KEYS = 6
const look = async () => undefined

test('a visitor is taken in, gets an appointment and a letter, is referred, and everything is there after a restart', async ({ start }) => {
  test.setTimeout(300_000)
  const running = await start()
  const { page } = running
  await setUp(page)
  const paper = await answerDialogs(running, SAMPLE)
  await importOffers(page, look)
  await importAgain(page)
  await startSession(page, look)
  expect(await anonymousContact(page, look)).toBeLessThanOrEqual(MOST_KEYS)
  await takeInAndRefer(page, look)
  expect(await paper.prints()).toBe(3)
  await running.quit()

  // On paper: what another program reads out of the saved files.
  const saved = readdirSync(paper.folder)
  expect(saved.filter((name) => new RegExp(`${OLENA.family}|${OLENA.given}`).test(name))).toEqual([])
  const pdfs = saved.filter((name) => name.endsWith('.pdf')).map((name) => join(paper.folder, name))
  expect(pdfs).toHaveLength(3)
  for (const file of pdfs) {
    expect(checkPdf(file)).toContain('No syntax or stream encoding errors found')
    // One page each and the same in Ukrainian behind it; the consent in two copies.
    const pages = pdfText(file).includes('Einwilligung: Daten weitergeben') ? 3 : 2
    expect(pdfFacts(file)).toEqual({ notEmbedded: [], tagged: true, pages })
  }
  const [letter, slip, consent] = ['Einladung zum Gespräch', 'So geht es weiter', 'Einwilligung: Daten weitergeben'].map((title) =>
    pdfs.map(pdfText).find((text) => text.includes(title)),
  )
  expect(letter).toContain(`${formatDate(APPOINTMENT_DAY)}, 09:45 Uhr`)
  expect(letter).toContain(SITE)
  expect(letter).toContain('freiwillig')
  expect(letter).not.toMatch(/Rechtsfolge|Meldeaufforderung|Jobcenter/)
  expect(slip).toContain('Schuldnerberatung')
  expect(consent).toContain(OLENA.original)
  const calendar = saved
    .filter((name) => name.endsWith('.ics'))
    .map((name) => readText(join(paper.folder, name)))
    .join('')
  expect(calendar).toContain('SUMMARY:Termin')
  expect(calendar).toContain(`DTSTART;TZID=Europe/Berlin:${APPOINTMENT_DAY.replaceAll('-', '')}T094500`)
  expect(calendar).not.toMatch(/Shevchenko|Olena|Jobcenter|Geschäftsstelle|Unterlagen/)

  const again = await start()
  await signIn(again.page)
  await open(again.page, 'Personen')
  await again.page.getByLabel('Person suchen').fill('Schewtschenko')
  await expect(again.page.getByText(OLENA.original).first()).toBeVisible()
  await openPerson(again.page)
  for (const text of ['Mahnungen ordnen, Ratenzahlung klären', '09:45 Uhr', 'Schuldnerberatung', 'alleinstehend']) {
    await expect(again.page.getByText(text, { exact: false }).first()).toBeVisible()
  }
  await open(again.page, 'Sprechstunde')
  await expect(again.page.getByText('Sprechstunde läuft seit', { exact: false })).toBeVisible()
  await expect(again.page.getByText('ein Kontakt', { exact: true })).toBeVisible()
  await open(again.page, 'Verweisungen')
  await again.page.getByRole('link', { name: 'Olena Shevchenko' }).click()
  await again.page.getByRole('button', { name: 'Angebunden' }).click()
  await expect(again.page.getByText('Die Person ist dort angebunden')).toBeVisible()
  await open(again.page, 'Heute')
  await expect(again.page.getByText(SITE, { exact: false }).first()).toBeVisible()
  await expect(again.page.getByText('Nichts offen.', { exact: false })).toBeVisible()
})
