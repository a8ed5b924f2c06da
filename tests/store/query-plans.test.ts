import { expect, test } from 'vitest'
import { appointmentsRepository } from '../../electron/features/appointments/repository.ts'
import { seriesRepository } from '../../electron/features/appointments/series-repository.ts'
import { slotsRepository } from '../../electron/features/appointments/slots-repository.ts'
import { busyRepository } from '../../electron/features/busy/repository.ts'
import { calendarRepository } from '../../electron/features/calendar/repository.ts'
import { sourcesRepository } from '../../electron/features/calendar/sources-repository.ts'
import { checklistsRepository } from '../../electron/features/checklists/repository.ts'
import { clockRepository } from '../../electron/features/clock-repository.ts'
import { concernsRepository } from '../../electron/features/concerns/repository.ts'
import { contactsRepository } from '../../electron/features/contacts/repository.ts'
import { dayEndRepository } from '../../electron/features/day-end/repository.ts'
import { partsRepository } from '../../electron/features/directory/edit/parts-repository.ts'
import { workRepository } from '../../electron/features/directory/edit/repository.ts'
import { offerRepository } from '../../electron/features/directory/offer/repository.ts'
import { draftsRepository } from '../../electron/features/drafts/repository.ts'
import { dropInRepository } from '../../electron/features/drop-in/repository.ts'
import { handoverRepository } from '../../electron/features/handover/repository.ts'
import { informationRepository } from '../../electron/features/information/repository.ts'
import { papersRepository } from '../../electron/features/letters/papers-repository.ts'
import { sentRepository } from '../../electron/features/letters/sent-repository.ts'
import { letterTemplatesRepository } from '../../electron/features/letters/templates-repository.ts'
import { numbersRepository } from '../../electron/features/numbers-repository.ts'
import { homesRepository } from '../../electron/features/people/homes-repository.ts'
import { peopleRepository } from '../../electron/features/people/repository.ts'
import { unitsRepository } from '../../electron/features/people/units-repository.ts'
import { printRecordsRepository } from '../../electron/features/print-records-repository.ts'
import { queueRepository } from '../../electron/features/queue/repository.ts'
import { receiptsRepository } from '../../electron/features/receipts/repository.ts'
import { referralsRepository } from '../../electron/features/referrals/repository.ts'
import { rightsRepository } from '../../electron/features/rights-repository.ts'
import { findingsRepository } from '../../electron/features/summons/findings-repository.ts'
import { summonsPapersRepository } from '../../electron/features/summons/papers-repository.ts'
import { summonsRepository } from '../../electron/features/summons/repository.ts'
import { waitingRepository } from '../../electron/features/waiting/repository.ts'
import type { Store } from '../../electron/store/store.ts'
import { bareStore } from '../support/bare-store.ts'

/** What "Heute", a person's page, the calendar, the search and a saved contact ask the store. */
const REPOSITORIES = {
  appointmentsRepository,
  seriesRepository,
  slotsRepository,
  waitingRepository,
  busyRepository,
  calendarRepository,
  sourcesRepository,
  checklistsRepository,
  concernsRepository,
  informationRepository,
  papersRepository,
  sentRepository,
  letterTemplatesRepository,
  contactsRepository,
  dayEndRepository,
  draftsRepository,
  dropInRepository,
  peopleRepository,
  unitsRepository,
  queueRepository,
  homesRepository,
  referralsRepository,
  receiptsRepository,
  handoverRepository,
  printRecordsRepository,
  clockRepository,
  numbersRepository,
  rightsRepository,
  summonsRepository,
  summonsPapersRepository,
  findingsRepository,
  partsRepository,
  workRepository,
  offerRepository,
}
/** Tables that stay small, and lists handed in. */
const SMALL = /^SCAN (site|interpreter_pool|branch|staff|funding|json_each|CONSTANT ROW)\b/
/** In the order of an index, for as long as the reader wants more; or a full-text index that was asked for something. */
const ORDERED = /USING (COVERING )?INDEX|VIRTUAL TABLE INDEX \d+:[^:]*[M><=]/

/** Every statement that a repository prepares. */
function statementsOf(make: (store: Store) => unknown, store: Store): string[] {
  const statements: string[] = []
  const db = new Proxy(store.db, {
    get: (target, name) => {
      if (name !== 'prepare') return Reflect.get(target, name, target)
      return (sql: string) => {
        statements.push(sql)
        return target.prepare(sql)
      }
    },
  })
  make({ ...store, db })
  return statements
}

test.each(Object.entries(REPOSITORIES))('no statement of the %s reads a whole table', (_, make) => {
  const store = bareStore()
  const reading = statementsOf(make, store).filter((sql) => !sql.startsWith('INSERT'))
  expect(reading.length).toBeGreaterThan(0)
  for (const sql of reading) {
    const plan = store.db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/@\w+|\?/g, 'NULL')}`).all()
    const scans = plan.map(({ detail }) => detail).filter((detail) => /^SCAN /.test(detail) && !SMALL.test(detail) && !ORDERED.test(detail))
    expect(scans, sql).toEqual([])
  }
})
