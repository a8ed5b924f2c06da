import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRouter } from '../../../electron/ipc/router.ts'
import { createApp, type TestApp } from '../../support/app.ts'
import { personInput } from '../../support/fixtures.ts'
import { accessesOf, changesOf, countRows } from '../../support/logs.ts'

let app: TestApp
beforeEach(() => {
  app = createApp()
})
afterEach(() => app.close())

/** The real store and logs behind a handler that spoils what the real one has done. */
function spoiled(feature: string, name: string, handler: (input: never) => unknown) {
  return createRouter({
    handlers: () => ({ [feature]: { [name]: handler } }) as never,
    session: () => ({
      roles: ['case_manager'],
      access: app.store.access,
      outside: () => new Set(),
      transaction: app.store.transaction,
      hold: app.store.hold,
    }),
    log: () => {},
    now: () => 0,
    newReference: () => 'ref',
  })
}
const state = () => ['person', 'change_log', 'access_log', 'access_log_person'].map((table) => countRows(app, table))
const addRow = () => app.store.db.prepare("INSERT INTO hsds_taxonomy (id, name) VALUES ('t', 'Themen')").run()
const PERSON = '019a0000-0000-7000-8000-000000000001'

test('a command is kept with both of its logs', async () => {
  const person = await app.call('people', 'create', personInput())
  expect(changesOf(app, 'person')).toMatchObject([{ action: 'insert', row: person.id, staff: app.staff.id }])
  expect(accessesOf(app, 'people')).toEqual([{ procedure: 'people.create', access: 'write', persons: [person.id] }])
})

test.each<[string, () => unknown]>([
  [
    'whose answer does not fit',
    () => {
      addRow()
      return { id: PERSON }
    },
  ],
  [
    'that throws after writing',
    () => {
      addRow()
      throw new Error('x')
    },
  ],
  [
    'whose access cannot be logged',
    () => {
      addRow()
      app.store.access.append({ procedure: 'p', access: 'nonsense' as never, persons: [] })
    },
  ],
])('a command %s leaves nothing, in no table and in no log', async (_what, handler) => {
  const before = state()
  expect(await spoiled('people', 'create', handler)('people.create', personInput())).toEqual({
    ok: false,
    error: { code: 'internal', reference: 'ref' },
  })
  expect(state()).toEqual(before)
  expect(countRows(app, 'hsds_taxonomy')).toBe(0)
  expect(await app.call('people', 'create', personInput())).toMatchObject({ familyName: 'Shevchenko' })
})

test('a refusal in the middle of a command takes back what was already written', async () => {
  const before = state()
  const handler = () => {
    app.store.access.append({ procedure: 'people.create', access: 'write', persons: [] })
    return { ...personInput(), id: PERSON, revision: 'eins', responsible: null }
  }
  expect(await spoiled('people', 'create', handler)('people.create', personInput())).toMatchObject({ error: { code: 'internal' } })
  expect(state()).toEqual(before)
})

test('a task logs whose data it touched once it is through', async () => {
  const call = spoiled('letters', 'print', async () => ({ done: true, personId: PERSON }))
  expect(await call('letters.print', { token: 't' })).toEqual({ ok: true, value: { done: true, personId: PERSON } })
  expect(accessesOf(app, 'letters')).toEqual([{ procedure: 'letters.print', access: 'print', persons: [PERSON] }])
})

test('a task that fails logs nothing', async () => {
  const call = spoiled('letters', 'print', async () => {
    throw new Error('paper')
  })
  expect(await call('letters.print', { token: 't' })).toMatchObject({ error: { code: 'internal' } })
  expect(countRows(app, 'access_log')).toBe(0)
})

test('a read that finds several people names each of them once', async () => {
  const one = await app.call('people', 'create', personInput())
  const other = await app.call('people', 'create', personInput({ givenNames: 'Oleksij', originalScript: '' }))
  await app.call('people', 'search', { text: 'Shevchenko' })
  await app.call('people', 'search', { text: 'gibtesnicht' })
  const reads = accessesOf(app, 'people').filter(({ access }) => access === 'read')
  expect(reads.map(({ persons }) => persons.sort())).toEqual([[one.id, other.id].sort()])
})

test('a print that ends after another person has signed in is logged for the one who began it', async () => {
  const log: string[] = []
  const signedIn = (name: string) => ({
    roles: ['case_manager'] as const,
    access: {
      append: ({ procedure }: { procedure: string }) => void log.push(`${name} ${procedure}`),
      firstBroken: () => null,
      prune: () => null,
    },
    outside: () => new Set<never>(),
    transaction: <Value>(work: () => Value) => work(),
    hold: () => () => undefined,
  })
  let who = signedIn('anna')
  const call = createRouter({
    handlers: () =>
      ({
        letters: {
          print: async () => {
            who = signedIn('bela')
            return { done: true, personId: PERSON }
          },
        },
      }) as never,
    session: () => who,
    log: () => {},
    now: () => 0,
    newReference: () => 'ref',
  })
  expect(await call('letters.print', { token: 't' })).toMatchObject({ ok: true })
  expect(log).toEqual(['anna letters.print'])
})
