import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { asked } from '../support/accounts.ts'
import { axeFindings } from '../support/axe.ts'
import { beginDay, emergency, leaveOpen, yesterday } from '../support/day-end.ts'
import { expect, test } from '../support/e2e.ts'
import { answerDialogs, checkPdf, pdfFacts, pdfText, readText } from '../support/paper.ts'
import { ACCOUNT, open, setUp, signIn } from '../support/sign-in.ts'

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const LISTS = 'Listen für die Geschäftsstellen'

async function files(folder: string, ending: string): Promise<string> {
  const found = () => readdirSync(folder).filter((name) => name.endsWith(ending))
  await expect.poll(() => found().length).toBe(1)
  return join(folder, found()[0] ?? '')
}

test('a day is worked off by keys, goes to the branch on paper and as a table, and is closed and locked', async ({ begin }) => {
  const running = await begin({ samples: true })
  const { page } = running
  const paper = await answerDialogs(running)
  const day = await beginDay(page)
  await leaveOpen(page, day)
  // What was put into the store beside the screen is not on it yet.
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible()
  await open(page, 'Tagesabschluss')
  const left = section(page, 'Noch offen')
  const kinds = ['Wartenummern (2)', 'Merkzettel (1)', 'Einwilligungen ohne Unterschrift (1)', 'Belege ohne Übergabe (2)']
  for (const kind of [...kinds, 'Eilig und noch nicht angerufen (1)']) await expect(left.getByRole('heading', { name: kind })).toBeVisible()
  const finish = section(page, 'Abschließen')
  await expect(finish).toContainText('2 Wartenummern, ein Merkzettel, eine Einwilligung ohne Unterschrift, 2 Belege ohne Übergabe')

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFindings(page)).toEqual([])
  }

  await test.step('the figures say how many they are of', async () => {
    const figures = section(page, 'Die Sprechstunde in Zahlen')
    await expect(figures.getByRole('heading', { name: 'Wartenummern (n = 3)', exact: true })).toBeVisible()
    await expect(figures.getByRole('heading', { name: 'Themen (n = 2 Kontakte, 3 Nennungen)' })).toBeVisible()
    await expect(figures.getByRole('table', { name: 'Kontakte (n = 2)' }).getByRole('row', { name: /Dauer zusammen/ })).toContainText('35')
    const topics = figures.getByRole('table', { name: /^Themen/ })
    await expect(topics.getByRole('row', { name: 'Schule 2 1' })).toBeVisible()
    await expect(topics.getByRole('row', { name: 'Summe 3 2' })).toBeVisible()
    await expect(figures).not.toContainText('Marchenko')
  })

  await test.step('numbers, talks, signatures, sheets and the call are settled from the list', async () => {
    await press(page, 'ArrowDown', 'Enter')
    await expect(left.getByRole('heading', { name: 'Wartenummern (1)' })).toBeVisible()
    await expect(left.getByRole('button', { name: /^Gespräch beendet:/ })).toBeFocused()
    await press(page, 'Enter')
    await expect(left.getByRole('heading', { name: 'Merkzettel (2)' })).toBeVisible()
    for (const rest of [1, 0]) {
      await left
        .getByRole('button', { name: /^Nichts festzuhalten:/ })
        .first()
        .focus()
      await press(page, 'Enter')
      await expect(left.getByRole('button', { name: /^Nichts festzuhalten:/ })).toHaveCount(rest)
    }
    await expect(left.getByRole('button', { name: /Unterschr/ })).toBeFocused()
    await press(page, 'Enter')
    for (const rest of [1, 0]) {
      await expect(left.getByRole('button', { name: /^Übergeben:/ }).first()).toBeFocused()
      await press(page, 'Enter')
      await expect(left.getByRole('button', { name: /^Übergeben:/ })).toHaveCount(rest)
    }
    await expect(left.getByRole('button', { name: /^Angerufen/ })).toBeFocused()
    await press(page, 'Enter')
    await expect(page.getByLabel('Mit wem gesprochen')).toBeFocused()
    await page.keyboard.type('Frau Kaya, Leistung')
    await press(page, 'Control+Enter')
    await expect(left.getByText('Alles erledigt.')).toBeVisible()
    await expect(finish).toContainText('Nichts ist offen geblieben.')
    // The figures follow what is settled beside them.
    const numbers = section(page, 'Die Sprechstunde in Zahlen').getByRole('table', { name: 'Wartenummern (n = 3)', exact: true })
    await expect(numbers.getByRole('row', { name: 'ohne Gespräch gegangen 1' })).toBeVisible()
    await expect(numbers.getByRole('row', { name: 'noch offen 0' })).toBeVisible()
  })

  const lists = section(page, LISTS)
  await test.step('what the branch has to do, on paper, as a table, and who there has taken it on', async () => {
    await expect(lists).toContainText('2 Weitergaben, 1 eilig')
    await lists.getByRole('button', { name: `Liste ansehen und drucken: ${ACCOUNT.office}` }).click()
    await expect(page.getByRole('dialog', { name: `Weitergabeliste: ${ACCOUNT.office}` })).toBeVisible()
    await expect(page.getByRole('region', { name: /^Seite 1 von \d$/ })).toBeVisible()
    await press(page, 's')
    await expect(page.getByText('Als PDF gespeichert.')).toBeVisible()
    await press(page, 'p')
    await expect(page.getByText('An den Drucker gegeben.')).toBeVisible()
    expect(await paper.prints()).toBe(1)
    await press(page, 'Escape')
    await lists.getByRole('button', { name: /^Liste als Tabelle speichern/ }).click()
    await expect(page.getByText('Tabelle mit 2 Zeilen gespeichert')).toBeVisible()
    await lists.getByRole('button', { name: /^Übernommen: Liste/ }).click()
    await expect(page.getByLabel('Wer hat übernommen')).toBeFocused()
    await press(page, 'Control+Enter')
    await expect(lists.getByText('Diese Angabe fehlt.', { exact: true })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('Wer hat übernommen').fill('Herr Lang')
    await press(page, 'Control+Enter')
    await expect(lists).toContainText('Alles übernommen')
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await expect(page.getByText('Zurückgenommen.')).toBeVisible()
    await expect(lists.getByRole('button', { name: /^Übernommen: Liste/ })).toBeVisible()
  })

  await test.step('the remark outlives a lock; Strg+Enter closes and locks', async () => {
    await page.getByLabel('Bemerkung zum Tag').fill('Feueralarm um elf, alle draußen')
    await press(page, 'Control+l')
    await signIn(page)
    await open(page, 'Tagesabschluss')
    await expect(page.getByLabel('Bemerkung zum Tag')).toHaveValue('Feueralarm um elf, alle draußen')
    await press(page, 'Control+Enter')
    await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible()
    await signIn(page)
    await expect(page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Tagesabschluss' })).toHaveCount(0)
    await open(page, 'Sprechstunde')
    await page.getByRole('link', { name: /^Abschluss ansehen/ }).click()
    const closed = section(page, 'Abgeschlossen')
    await expect(closed).toContainText(`von ${ACCOUNT.name}`)
    await expect(closed).toContainText('nichts war offen')
    await expect(closed).toContainText('Feueralarm um elf, alle draußen')
    await expect(page.getByLabel('Bemerkung zum Tag')).toHaveCount(0)
    await closed.getByRole('button', { name: 'Wieder öffnen' }).click()
    await expect(page.getByLabel('Bemerkung zum Tag')).toHaveValue('')
  })
  await running.quit()

  const pdf = await files(paper.folder, '.pdf')
  expect(checkPdf(pdf)).toContain('No syntax or stream encoding errors found')
  expect(pdfFacts(pdf)).toEqual({ notEmbedded: [], tagged: true, pages: 1 })
  const text = pdfText(pdf).replace(/\s+/g, ' ')
  for (const said of [`Weitergabe an ${ACCOUNT.office}`, 'Anzahl: 2, davon eilig: 1', 'Marchenko', 'Geld für November', 'Frau Kaya'])
    expect(text).toContain(said)
  expect(text.match(/Übernommen von/g)).toHaveLength(2)
  const csv = await files(paper.folder, '.csv')
  const [head, ...rows]: string[][] = parse(readText(csv), { bom: true, delimiter: ';' })
  expect(rows.map((row) => row.length)).toEqual([head?.length, head?.length])
  expect(rows.flat().join(' ')).toContain('Frau Kaya, Leistung')
  expect(rows.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([])
})

test('with everything open the day is closed all the same, and what was open is kept', async ({ begin }) => {
  const { page } = await begin({ samples: true })
  await leaveOpen(page, await beginDay(page))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible()
  await open(page, 'Tagesabschluss')
  await expect(section(page, 'Abschließen')).toContainText('Abschließen geht trotzdem')
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible()
  await signIn(page)
  await open(page, 'Sprechstunde')
  await page.getByRole('link', { name: /^Abschluss ansehen/ }).click()
  await expect(section(page, 'Abgeschlossen')).toContainText('offen waren: 2 Wartenummern, ein Merkzettel')
  await section(page, 'Noch offen')
    .getByRole('button', { name: /^Übergeben:/ })
    .first()
    .click()
  await expect(section(page, 'Noch offen').getByRole('heading', { name: 'Belege ohne Übergabe (1)' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
})

test('the next day tells of the session nobody closed and the list nobody took on, and both are settled from there', async ({ start }) => {
  const before = await start()
  await yesterday(before)
  await setUp(before.page, { samples: true })
  const day = await beginDay(before.page)
  await emergency(before.page, day)
  await asked(before.page, 'queue.create', { sessionId: day.sessionId, lane: 'kurz' })
  await before.quit()

  const { page } = await start()
  await signIn(page)
  await open(page, 'Heute')
  const unclosed = section(page, 'Sprechstunden ohne Abschluss')
  await expect(unclosed).toContainText('läuft noch')
  const untaken = section(page, 'Listen, die niemand übernommen hat')
  await expect(untaken).toContainText(ACCOUNT.office)
  await expect(untaken).toContainText('1 Weitergabe, 1 eilig aus der Sprechstunde')
  expect(await axeFindings(page)).toEqual([])
  await untaken.getByRole('link', { name: /^Zur Liste/ }).click()
  await section(page, LISTS)
    .getByRole('button', { name: /^Übernommen: Liste/ })
    .click()
  await page.keyboard.type('Herr Lang')
  await press(page, 'Enter')
  await expect(section(page, LISTS)).toContainText('Alles übernommen')

  await open(page, 'Heute')
  await expect(untaken).toHaveCount(0)
  await unclosed.getByRole('link', { name: /^Abschließen/ }).click()
  await expect(page.getByText('Neue Nummern gibt es darin nicht mehr', { exact: false })).toBeVisible()
  await press(page, 'ArrowDown', 'Enter')
  await expect(section(page, 'Noch offen').getByRole('heading', { name: /^Wartenummern/ })).toHaveCount(0)
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible()
  await signIn(page)
  await open(page, 'Heute')
  await expect(page.getByText('Nichts offen.', { exact: false }).first()).toBeVisible()
  await expect(unclosed).toHaveCount(0)
})
