import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'
import { sample } from '../support/dice.ts'
import { expect, test } from '../support/e2e.ts'
import { survive } from '../support/fault-table.ts'
import { anonymousContact, importOffers, OLENA, SITE, startSession } from '../support/main-job.ts'
import { takeInAndRefer } from '../support/main-job-follow.ts'
import { asJson, malformedCalls, PLANTED } from '../support/malformed.ts'
import { answerDialogs } from '../support/paper.ts'
import { filesHolding } from '../support/planted-names.ts'
import { ACCOUNT, setUp, signIn, unlock } from '../support/sign-in.ts'

const DIRECTORY = resolve(import.meta.dirname, '../../electron/features/directory/sample')
const look = async () => undefined
/** What was typed, shown, printed or searched for on that day, in pieces that nothing else would contain. */
const NAMES = [
  ...[OLENA.family, OLENA.original, 'Шевченко', 'Schewtschenko', 'Lindenstraße 4', '5550142', SITE, 'Mahnungen ordnen'],
  ...[ACCOUNT.name, ACCOUNT.login, ACCOUNT.password, 'ein falsches Passwort', PLANTED],
]

test('after a day of use no name stands readable anywhere the app can write', async ({ start, profile }) => {
  test.setTimeout(300_000)
  const running = await start()
  const { page } = running
  const code = await setUp(page)
  const paper = await answerDialogs(running, DIRECTORY)
  await importOffers(page, look)
  await startSession(page, look)
  await anonymousContact(page, look)
  await takeInAndRefer(page, look)
  await page.keyboard.press('Control+l')
  await unlock(page, 'ein falsches Passwort')
  await expect(page.getByText('Anmeldename oder Passwort stimmt nicht.')).toBeVisible({ timeout: 30_000 })
  await signIn(page)
  expect(await page.evaluate(() => window.host.call('backups.make', {}))).toMatchObject({ ok: true })
  // A page that dies writes a crash report on most systems; this one must not.
  await page.evaluate((name) => window.host.call('people.search', { text: name }), OLENA.original)
  await running.kill()

  // The home of this run holds the profile, temporary files, caches and whatever a crash would leave.
  const home = process.env.HOME ?? homedir()
  expect(profile.startsWith(home)).toBe(true)
  const typed = [...NAMES, code.join(' '), code.join('-'), code.join('')]
  expect(filesHolding(home, typed, [paper.folder, 'playwright-transform-cache'])).toEqual([])
  // The search finds what it looks for: the saved files are readable on purpose.
  expect(filesHolding(paper.folder, ['BEGIN:VCALENDAR'])).toHaveLength(1)
})

const Refusal = z.strictObject({ ok: z.literal(false), error: z.looseObject({ code: z.string() }) })

test('malformed calls over the real bridge, and calls from anybody else', async ({ start }) => {
  const { app, page } = await start()
  await setUp(page)
  const calls = asJson(sample(malformedCalls(new Map()), 600))
  await survive('malformed calls over the real bridge', calls, async ({ name, json }) => {
    const answer = await page.evaluate(([called, given]) => window.host.call(called, JSON.parse(given)), [name, json] as const)
    expect(Refusal.parse(answer).error.code).not.toBe('internal')
  })
  const senders = calls.slice(0, 200)
  await survive('calls from an unknown sender', senders, async ({ json }) => {
    const outcome = await app.evaluate(({ BrowserWindow }, frame) => {
      const ipc: unknown = BrowserWindow.getAllWindows()[0]?.webContents.ipc
      const { _invokeHandlers: all } = ipc as { _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => unknown> }
      try {
        all.get('api:call')?.({ senderFrame: JSON.parse(frame) }, 'staff.list', {})
        return 'answered'
      } catch (error) {
        return error instanceof Error ? error.message : 'unknown'
      }
    }, json)
    expect(outcome).toBe('untrusted sender')
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible()
})
