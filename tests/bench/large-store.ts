import { personSearchIndex } from '../../electron/features/people/search-index.ts'
import type { Store } from '../../electron/store/store.ts'
import { addDays, type LocalDate } from '../../shared/dates.ts'
import { PersonId } from '../../shared/ids.ts'
import { nameOrder } from '../../shared/name-order.ts'
import { makeCalendar } from './calendar-rows.ts'
import { type MadePerson, madePerson } from './person-rows.ts'
import { type Random, randomOf } from './random.ts'
import { makeConcern, makeContact, makeReferral, makeUnit } from './visit-rows.ts'
import { type Writer, writerOn } from './writer.ts'

/** How much a store holds; the full one is what a city of half a million collects in years. */
export type Scale = { readonly persons: number; readonly contacts: number; readonly appointments: number; readonly reads: number }
export const FULL: Scale = { persons: 200_000, contacts: 500_000, appointments: 50_000, reads: 100_000 }
/** A tenth. */
export const QUICK: Scale = { persons: 20_000, contacts: 50_000, appointments: 5_000, reads: 10_000 }
export const TEAM = 12

const SEED = 20_261_124
const DAY_MS = 86_400_000
const YEARS_MS = 5 * 365 * DAY_MS
/** Steps in one transaction. */
const BATCH = 20_000
/** After how many new persons the search index is written. */
const INDEXED = 1000
const DUE_REFERRALS = 40

type Filling = {
  readonly store: Store
  readonly scale: Scale
  /** Where "today" lies in the store. */
  readonly day: LocalDate
  /** The account that set the store up; the rest of the team is made here. */
  readonly owner: string
  /** Sets the clock by which the change log and the access log date their entries. */
  readonly setClock: (ms: number) => void
}

/**
 * Fills a store with invented people and five years of work, the same for the same scale and day, in the order in which
 * it would have happened. Rows are written directly, but both logs come from the app itself: each row has its entry in
 * the change log, each contact with a name and many readings one in the access log.
 */
export function fillStore({ store, scale, day, owner, setClock }: Filling): void {
  const { db } = store
  const random = randomOf(SEED)
  const writer = writerOn(store)
  const end = Date.parse(`${day}T06:00:00Z`) - DAY_MS
  const begin = end - YEARS_MS
  const branch = db.prepare<[string], { id: string | null }>('SELECT branch_id AS id FROM staff WHERE id = ?').get(owner)?.id ?? null
  const inBatches = batches(db)

  setClock(begin)
  const staff = [owner, ...makeTeam(writer, random, begin, branch)]
  const sites = Array.from({ length: 6 }, (_, index) => makeSite(writer, random, begin, index))
  const sessions = Array.from({ length: Math.ceil(scale.contacts / 200) }, (_, index, all = Math.ceil(scale.contacts / 200)) =>
    makeSession(writer, random, begin + Math.floor((index / all) * YEARS_MS), random.pick(sites), store.device),
  )
  const persons: string[] = []
  let unindexed: MadePerson[] = []
  const index = personSearchIndex(store)

  inBatches(scale.contacts, (step) => {
    const at = begin + Math.floor((step / scale.contacts) * YEARS_MS)
    setClock(at)
    const colleague = random.pick(staff)
    if (persons.length < Math.ceil(((step + 1) / scale.contacts) * scale.persons)) {
      const made = madePerson(random, random.id(at), colleague, branch)
      writer.insert('person', made.row)
      persons.push(made.id)
      unindexed.push(made)
      if (persons.length % 5 === 0) makeUnit(writer, random, at, persons.slice(-2))
    }
    const person = random.chance(80) ? random.pick(persons) : null
    makeContact(writer, random, {
      at,
      person,
      staff: colleague,
      session: random.chance(50) ? (sessions[Math.floor(step / 200)] ?? null) : null,
    })
    if (person && random.chance(80))
      store.access.append({ procedure: 'contacts.record', access: 'write', persons: [PersonId.parse(person)] })
    if (person && random.chance(20)) makeConcern(writer, random, at, person)
    if (person && random.chance(4)) makeReferral(writer, random, at, person, colleague, null)
    if (unindexed.length === INDEXED || step === scale.contacts - 1) {
      // In the order of their row numbers, as the index would otherwise be flushed at each of them.
      for (const made of unindexed.sort((a, b) => (nameOrder(a, a.id) < nameOrder(b, b.id) ? -1 : 1)))
        index.put(PersonId.parse(made.id), made)
      unindexed = []
    }
  })
  db.transaction(() => {
    for (let due = 0; due < DUE_REFERRALS; due += 1) makeReferral(writer, random, end, random.pick(persons), owner, addDays(day, -due))
    makeCalendar(writer, random, { count: scale.appointments, staff, sites, persons, day })
  })()
  inBatches(scale.reads, () => {
    const seen = random.chance(2) ? Array.from({ length: 30 }, () => random.pick(persons)) : [random.pick(persons)]
    store.access.append({ procedure: 'people.get', access: 'read', persons: seen.map((id) => PersonId.parse(id)) })
  })
}

function batches(db: Store['db']) {
  return (count: number, work: (step: number) => void) => {
    for (let start = 0; start < count; start += BATCH) {
      db.transaction(() => {
        for (let step = start; step < Math.min(count, start + BATCH); step += 1) work(step)
      })()
    }
  }
}

function makeTeam(writer: Writer, random: Random, at: number, branch: string | null): string[] {
  return Array.from({ length: TEAM - 1 }, (_, index) => {
    const id = random.id(at)
    const roles = JSON.stringify(['case_manager'])
    writer.insert('staff', { id, login: `team.${index + 1}`, display_name: `Kollegin ${index + 1}`, roles, active: 1, branch_id: branch })
    return id
  })
}

function makeSite(writer: Writer, random: Random, at: number, index: number): string {
  const id = random.id(at)
  writer.insert('site', {
    id,
    name: `Treffpunkt ${index + 1}`,
    kind: 'bewohnertreff',
    street: 'Angerweg 12',
    postal_code: '42899',
    city: 'Musterstadt',
    quarter: 'Am Anger',
    phone: '0202 5550110',
    step_free: 1,
    wifi: 0,
    confidential_room: 1,
  })
  return id
}

function makeSession(writer: Writer, random: Random, at: number, site: string, device: string): string {
  const id = random.id(at)
  const moment = new Date(at).toISOString()
  writer.insert('drop_in_session', {
    id,
    site_id: site,
    device,
    day: moment.slice(0, 10),
    state: 'abgeschlossen',
    started_at: moment,
    ended_at: moment,
  })
  return id
}
