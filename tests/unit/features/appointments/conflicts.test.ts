import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appointmentsRepository } from '../../../../electron/features/appointments/repository.ts'
import { appointmentsService } from '../../../../electron/features/appointments/service.ts'
import { staffRepository } from '../../../../electron/features/staff/repository.ts'
import { type AppointmentId, type PersonId, type SiteId, StaffId } from '../../../../shared/ids.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { colleague } from '../../../support/colleague.ts'
import { siteInput } from '../../../support/fixtures.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
let siteId: SiteId
let persons: PersonId[]
let services: ReturnType<typeof appointmentsService>[]
let staff: StaffId[]
beforeEach(async () => {
  app = createApp()
  siteId = (await app.call('dropIn', 'createSite', siteInput())).id
  persons = [await addPerson(app), await addPerson(app), await addPerson(app)]
  const berat = { ...app.staff, id: StaffId.parse(v7()), login: 'b.beispiel', displayName: 'Berat Beispiel' }
  staffRepository(app.store).insert(berat)
  staff = [app.staff.id, berat.id]
  const common = { ...app.workplace, clock: { now: () => 0 } }
  services = [app.staff, berat].map((member) => appointmentsService({ ...common, staff: member }))
})
afterEach(() => app.close())

const input = (personId: PersonId, start: string, minutes: number) => ({
  personId,
  siteId,
  start,
  minutes,
  purpose: '',
  interpreterLanguage: null,
})

test('appointments that touch do not collide; one minute more does, for both', async () => {
  const [person, other] = persons
  if (!person || !other) throw new Error('no persons')
  const first = await app.call('appointments', 'book', input(person, '2026-11-26T09:00', 30))
  const next = await app.call('appointments', 'book', input(other, '2026-11-26T09:30', 30))
  const firstNow = await app.call('appointments', 'get', { id: first.id })
  expect([firstNow.conflict, next.conflict]).toEqual([false, false])
  const moved = await app.call('appointments', 'move', { id: next.id, revision: 1, start: '2026-11-26T09:29', minutes: 30 })
  expect(moved.conflict).toBe(true)
  expect(await app.call('appointments', 'get', { id: first.id })).toMatchObject({ conflict: true, revision: 1 })
})

test('asked before booking, the others it would meet are named, and moving does not meet itself', async () => {
  const [person, other] = persons
  if (!person || !other) throw new Error('no persons')
  const first = await app.call('appointments', 'book', input(person, '2026-11-26T09:00', 60))
  const ask = { id: null, personId: null, start: '2026-11-26T09:30', minutes: 15 }
  expect(await app.call('appointments', 'conflictsWith', ask)).toEqual([first])
  expect(await app.call('appointments', 'conflictsWith', { ...ask, start: '2026-11-26T10:00' })).toEqual([])
  expect(await app.call('appointments', 'conflictsWith', { ...ask, id: first.id, personId: person })).toEqual([])
  await app.call('appointments', 'cancel', { id: first.id, revision: 1, reason: 'abgesagt_person', note: '' })
  expect(await app.call('appointments', 'conflictsWith', ask)).toEqual([])
})

test('asked for a colleague, their appointments count and the own ones do not', async () => {
  const [person, other] = persons
  if (!person || !other) throw new Error('no persons')
  const cem = colleague(app, { name: 'Cem Muster' })
  await app.call('appointments', 'book', input(person, '2026-11-26T09:00', 60))
  const his = await cem.call('appointments', 'book', input(other, '2026-11-26T11:00', 60))
  const ask = { id: null, personId: null, minutes: 15, staffId: cem.id }
  expect(await app.call('appointments', 'conflictsWith', { ...ask, start: '2026-11-26T09:30' })).toEqual([])
  expect(await app.call('appointments', 'conflictsWith', { ...ask, start: '2026-11-26T11:30' })).toEqual([his])
})

test('the person counts too: a colleague has an appointment with them at that time', async () => {
  const [person, other] = persons
  if (!person || !other) throw new Error('no persons')
  services[1]?.book(input(person, '2026-11-26T09:00', 60))
  const ask = { id: null, start: '2026-11-26T09:30', minutes: 15 }
  const met = await app.call('appointments', 'conflictsWith', { ...ask, personId: person })
  expect(met.map(({ staffName }) => staffName)).toEqual(['Berat Beispiel'])
  expect(await app.call('appointments', 'conflictsWith', { ...ask, personId: other })).toEqual([])
})

type Booking = { id: AppointmentId; who: number; whom: number; from: number; minutes: number; cancelled: boolean }
/** Steps of a quarter of an hour, so that spans often just touch. */
const bookings = fc.array(
  fc.record({
    who: fc.nat(1),
    whom: fc.nat(2),
    from: fc.nat(12).map((quarters) => quarters * 15),
    minutes: fc.integer({ min: 1, max: 6 }).map((quarters) => quarters * 15),
    cancelled: fc.boolean(),
  }),
  { minLength: 2, maxLength: 12 },
)
const clock = (minute: number) =>
  `2026-11-26T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Minute by minute: somebody is needed in two live appointments at once. */
function collide(one: Booking, other: Booking): boolean {
  if (one.id === other.id || one.cancelled || other.cancelled) return false
  if (one.who !== other.who && one.whom !== other.whom) return false
  const minutes = new Set(Array.from({ length: one.minutes }, (_, index) => one.from + index))
  return Array.from({ length: other.minutes }, (_, index) => other.from + index).some((minute) => minutes.has(minute))
}

test('whatever is booked, the flags and lists agree with counting minutes', () => {
  const repository = appointmentsRepository(app.store)
  fc.assert(
    fc.property(bookings, (wanted) => {
      app.store.db.prepare('DELETE FROM appointment').run()
      const made = wanted.map((booking): Booking => {
        const service = services[booking.who]
        const person = persons[booking.whom]
        if (!service || !person) throw new Error('no such party')
        const { id, revision } = service.book(input(person, clock(booking.from), booking.minutes))
        if (booking.cancelled) service.cancel({ id, revision, reason: 'abgesagt_jc', note: '' })
        return { ...booking, id }
      })
      for (const one of made) {
        const rivals = made.filter((other) => collide(one, other)).map(({ id }) => id)
        const found = repository.find(one.id)
        expect(found?.conflict).toBe(rivals.length > 0)
        const staffId = staff[one.who]
        if (!found || !staffId || one.cancelled) continue
        const named = repository.rivals({ ...found, staffId }).map(({ id }) => id)
        expect(named.toSorted()).toEqual(rivals.toSorted())
      }
    }),
    { numRuns: 60 },
  )
})
