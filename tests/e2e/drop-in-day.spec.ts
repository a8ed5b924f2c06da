import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { demoPage, type Picture } from '../support/demo-page.ts'
import { closeTheDay, recount } from '../support/drop-in-day/day-end.ts'
import { missedAppointments, noMoney, threeChildren } from '../support/drop-in-day/emergencies.ts'
import { dayTable, handOf } from '../support/drop-in-day/hand.ts'
import { firstSignIn, panic, switchUsers } from '../support/drop-in-day/laptop.ts'
import { leaveTheBranch } from '../support/drop-in-day/prepared.ts'
import { readPrints } from '../support/drop-in-day/prints.ts'
import { giveNumbers, toQueue } from '../support/drop-in-day/queue.ts'
import {
  attended,
  knownPerson,
  newPerson,
  nextAppointment,
  othersInTheQueue,
  pointing,
  quickQuestion,
  referral,
} from '../support/drop-in-day/talks.ts'
import { VISITORS } from '../support/drop-in-day/visitors.ts'
import { test } from '../support/e2e.ts'
import { answerDialogs } from '../support/paper.ts'

const SAMPLE = resolve(import.meta.dirname, '../../electron/features/directory/sample')
const PRINTS = 'drucke'
const OUT = resolve(import.meta.dirname, '../../out/demo/sprechtag')

test('a whole drop-in day with twenty visitors', async ({ begin }) => {
  test.setTimeout(600_000)
  mkdirSync(OUT, { recursive: true })
  const running = await begin()
  const { page } = running
  const hand = handOf(page)
  const pictures: Picture[] = []
  const look = async (name: string) => {
    const light = `${String(pictures.length + 1).padStart(2, '0')}-${name}.png`
    await page.screenshot({ path: join(OUT, light), animations: 'disabled' })
    pictures.push({ name, light })
  }
  const paper = await answerDialogs(running, SAMPLE)
  const initial = await leaveTheBranch(page)
  await firstSignIn(hand, initial)
  await toQueue(hand, false)
  await giveNumbers(hand, VISITORS)
  await look('warteliste')
  await noMoney(hand, look)
  await knownPerson(hand, look)
  await missedAppointments(hand, look)
  await newPerson(hand, look)
  await referral(hand, look)
  await nextAppointment(hand, look)
  await pointing(hand, look)
  await attended(hand, look)
  await threeChildren(hand, look)
  await othersInTheQueue(hand)
  for (let visitor = 12; visitor < 20; visitor += 1) await quickQuestion(hand, visitor === 12 ? look : undefined)
  await switchUsers(hand, look)
  await panic(hand, look)
  const shown = await closeTheDay(hand, look)
  await running.quit()
  await recount(running.profile, shown)
  const prints = readPrints(paper.folder, join(OUT, PRINTS))
  writeFileSync(
    join(OUT, 'index.html'),
    demoPage(
      pictures,
      prints.map((name) => `${PRINTS}/${name}`),
    ),
  )
  process.stdout.write(`${dayTable(hand.steps)}\n`)
})
