import fc from 'fast-check'
import { z } from 'zod'
import { BackupComparison, BackupEntry, RESTORE_WORD } from '../../shared/contract/backups.ts'
import type { Acknowledged } from '../support/acknowledged.ts'
import { keepWriting } from '../support/busy-page.ts'
import { sample } from '../support/dice.ts'
import { expect, test } from '../support/e2e.ts'
import type { Running } from '../support/electron-app.ts'
import { survive, times } from '../support/fault-table.ts'
import { SECRET } from '../support/real-keys.ts'
import { findings, forgetWrongTries, setUpProfile, WHOLE } from '../support/real-profile.ts'

const moments = (count: number, latest: number) => sample(fc.nat(latest), count)
/** The one place where a test waits: a flat battery asks nobody for a good moment. */
const until = (moment: number) => new Promise((done) => setTimeout(done, moment))

function call({ page }: Running, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(([called, given]) => window.host.call(String(called), given), [name, input])
}
const unlock = (running: Running) => call(running, 'vault.unlock', SECRET)
const OPEN = { ok: true, value: {} }
const BackupList = z.object({ value: z.object({ backups: z.array(BackupEntry) }) })
const Compared = z.object({ value: BackupComparison })

/** Begins something that takes a while and ends the app in the middle of it, or shortly before or after. */
async function dieDuring(running: Running, begin: () => Promise<unknown>, moment: number): Promise<void> {
  const answered = begin().catch(() => 'the app has gone')
  await until(moment)
  await running.kill()
  await answered
}

test('SIGKILL while it writes', async ({ start, profile }) => {
  await setUpProfile(profile)
  const acknowledged: Acknowledged[] = []
  const kills = moments(times(10, 200), 400)
  let checked: Promise<unknown> = Promise.resolve(WHOLE)
  await survive('SIGKILL during writes', kills, async (moment, round) => {
    const running = await start()
    expect(await checked).toEqual(WHOLE)
    expect(await unlock(running)).toEqual(OPEN)
    const before = acknowledged.length
    await keepWriting(running.page, round, (one) => acknowledged.push(one))
    await expect.poll(() => acknowledged.length, { intervals: [5] }).toBeGreaterThan(before)
    await until(moment)
    await running.kill()
    checked = findings(profile, acknowledged)
    if (round === kills.length) expect(await checked).toEqual(WHOLE)
  })
  process.stdout.write(`${acknowledged.length} writes were acknowledged before the kills, and all are there.\n`)
})

test('SIGKILL while it unlocks', async ({ start, profile }) => {
  await setUpProfile(profile)
  await survive('SIGKILL during unlocking', moments(times(3, 30), 900), async (moment) => {
    const running = await start()
    await dieDuring(running, () => unlock(running), moment)
    expect(await findings(profile)).toEqual(WHOLE)
    forgetWrongTries(profile)
  })
  expect(await unlock(await start())).toEqual(OPEN)
})

test('SIGKILL while it makes a backup or changes the store key', async ({ start, profile }) => {
  await setUpProfile(profile)
  const kept: Acknowledged[] = []
  for (const [fault, name, input] of [
    ['SIGKILL during a backup', 'backups.make', {}],
    ['SIGKILL during re-keying', 'vault.rekey', { password: SECRET.password }],
  ] as const) {
    await survive(fault, moments(times(2, 20), 1500), async (moment, round) => {
      const running = await start()
      expect(await unlock(running)).toEqual(OPEN)
      kept.push(await addDraft(running, `${name} ${round}`, round))
      await dieDuring(running, () => call(running, name, input), moment)
      const next = await start()
      expect(await unlock(next)).toEqual(OPEN)
      await next.kill()
      expect(await findings(profile, kept)).toEqual(WHOLE)
    })
  }
})

test('SIGKILL while it restores a backup: the store of before or of after, and nothing in between', async ({ start, profile }) => {
  await setUpProfile(profile)
  const seen = new Set<string>()
  await survive('SIGKILL during a restore', moments(times(2, 20), 1500), async (moment, round) => {
    const running = await start()
    expect(await unlock(running)).toEqual(OPEN)
    const before = await addDraft(running, `before ${round}`, round)
    expect(await call(running, 'backups.make', {})).toEqual(OPEN)
    const overview = await call(running, 'backups.overview', {})
    const after = [await addDraft(running, `after ${round}`, 1), await addDraft(running, `after ${round} again`, 2)]
    const [newest] = BackupList.parse(overview).value.backups
    const compared = await call(running, 'backups.compare', { name: newest?.name, place: newest?.place, password: '' })
    const { token } = Compared.parse(compared).value
    await dieDuring(running, () => call(running, 'backups.restore', { token, word: RESTORE_WORD }), moment)
    const next = await start()
    expect(await unlock(next)).toEqual(OPEN)
    await next.kill()
    const { lost, ...rest } = await findings(profile, [before, ...after])
    expect({ ...rest, lost: [] }).toEqual(WHOLE)
    expect([[], after]).toContainEqual(lost)
    seen.add(lost.length === 0 ? 'before' : 'after')
  })
  process.stdout.write(`The restores ended with the store of ${[...seen].join(' and of ')}.\n`)
})

async function addDraft(running: Running, subject: string, number: number): Promise<Acknowledged> {
  expect(await call(running, 'drafts.save', { form: 'fault', subject, values: { number }, path: '/' })).toEqual(OPEN)
  return { kind: 'draft', subject, number }
}
