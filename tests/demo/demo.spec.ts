import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { demoPage, type Picture } from '../support/demo-page.ts'
import { expect, test } from '../support/e2e.ts'
import { anonymousContact, importOffers, startSession } from '../support/main-job.ts'
import { openPerson, takeInAndRefer } from '../support/main-job-follow.ts'
import { answerDialogs } from '../support/paper.ts'
import { beginSetUp, confirmRecovery, open } from '../support/sign-in.ts'

const SAMPLE = resolve(import.meta.dirname, '../../electron/features/directory/sample')
const OUT = resolve(import.meta.dirname, '../../out/demo')

test('the main job, with a picture of every screen in light and dark and every print', async ({ start }) => {
  test.setTimeout(600_000)
  mkdirSync(OUT, { recursive: true })
  const running = await start()
  const { page } = running
  const pictures: Picture[] = []

  async function look(name: string): Promise<void> {
    const number = String(pictures.length + 1).padStart(2, '0')
    const [light, dark] = [`${number}-${name}-hell.png`, `${number}-${name}-dunkel.png`]
    for (const [scheme, file] of [
      ['dark', dark],
      ['light', light],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.screenshot({ path: join(OUT, file), animations: 'disabled' })
    }
    pictures.push({ name, light, dark })
  }

  async function savePrint(): Promise<void> {
    await page.getByText(/^\d+ Seiten?$/).waitFor({ timeout: 30_000 })
    const before = readdirSync(paper.folder).length
    await page.keyboard.press('s')
    await expect.poll(() => readdirSync(paper.folder).length).toBe(before + 1)
    await page.keyboard.press('Escape')
  }

  await look('willkommen')
  const code = await beginSetUp(page)
  await look('wiederherstellungscode')
  await confirmRecovery(page, code)
  const paper = await answerDialogs(running, SAMPLE)
  await importOffers(page, look)
  await startSession(page, look)
  await anonymousContact(page, look)
  await takeInAndRefer(page, look)
  for (const [entry, name] of [
    ['Heute', 'heute'],
    ['Verweisungen', 'verweisungen'],
    ['Angebote', 'angebote'],
    ['Personen', 'personen'],
    ['Standorte', 'standorte'],
  ] as const) {
    await open(page, entry)
    await look(name)
  }
  await open(page, 'Angebote')
  await page.getByRole('button', { name: 'Mehr' }).click()
  await page.getByRole('menuitem', { name: 'Angebotsheft drucken' }).click()
  await page.getByRole('status').filter({ hasText: 'Angebote' }).waitFor()
  await look('angebotsheft')
  await page.keyboard.press('Control+Enter')
  await savePrint()
  await open(page, 'Angebote')
  await page.getByRole('button', { name: 'Mehr' }).click()
  await page.getByRole('menuitem', { name: 'Träger', exact: true }).click()
  await page
    .getByRole('button', { name: /^Trägerblatt von/ })
    .first()
    .click()
  await savePrint()
  await openPerson(page)
  await look('person-am-ende')
  await page.keyboard.press('Control+k')
  await look('suche')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: 'Gesperrt' }).waitFor()
  await look('gesperrt')

  const prints = readdirSync(paper.folder)
  for (const print of prints) copyFileSync(join(paper.folder, print), join(OUT, print))
  writeFileSync(join(OUT, 'index.html'), demoPage(pictures, prints))
})
