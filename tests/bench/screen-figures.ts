import { addDays, type LocalDate, mondayOf } from '../../shared/dates.ts'
import { PersonId } from '../../shared/ids.ts'
import { type Figure, p95, timed } from './figure.ts'
import type { OpenLarge } from './open-large.ts'
import { randomOf } from './random.ts'

const LIMIT_MS = 50
const ROUNDS = 100
const WARM_UP = 10

async function p95Of(work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const time = await timed(() => work(round))
    if (round >= WARM_UP) times.push(time)
  }
  return p95(times)
}

function figure(name: string, value: number): Figure {
  return { name, value, unit: 'ms', reference: `${LIMIT_MS}ms`, ratio: value / LIMIT_MS, limit: 1 }
}

/** What "Heute" asks for when it is shown. */
export async function todayFigure({ desks: [desk] }: OpenLarge): Promise<Figure[]> {
  return [figure('today', await p95Of(() => Promise.all([desk('today', 'overview', {}), desk('dropIn', 'running', {})])))]
}

/** Everything a person's page asks for, for another person each time. */
export async function personFigure({ store, desks: [desk] }: OpenLarge): Promise<Figure[]> {
  const random = randomOf(11)
  const known = store.db
    .prepare<[], { id: string }>('SELECT DISTINCT person_id AS id FROM referral ORDER BY id LIMIT 2000')
    .all()
    .map(({ id }) => PersonId.parse(id))
  const value = await p95Of(async () => {
    const id = random.pick(known)
    await desk('people', 'get', { id })
    await desk('concerns', 'ofPerson', { personId: id })
    await desk('appointments', 'ofPerson', { personId: id })
    await desk('referrals', 'ofPerson', { personId: id })
    await desk('contacts', 'ofPerson', { personId: id })
    await desk('consents', 'ofPerson', { personId: id })
    await desk('people', 'memberships', { id })
    await desk('people', 'history', { id })
  })
  return [figure('person-page', value)]
}

/** The same week in the calendar of each of the team, one after the other. */
export async function weekFigure({ desks }: OpenLarge, day: LocalDate): Promise<Figure[]> {
  const from = mondayOf(day)
  const value = await p95Of(async () => {
    for (const desk of desks) await desk('appointments', 'between', { from, to: addDays(from, 6) })
  })
  return [figure('team-week', value)]
}
