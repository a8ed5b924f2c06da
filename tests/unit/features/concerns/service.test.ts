import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ConcernInput } from '../../../../shared/contract/concerns.ts'
import type { PersonId } from '../../../../shared/ids.ts'
import { SENSITIVE_TOPICS } from '../../../../shared/value-lists.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { accessesOf, changesOf, countRows } from '../../../support/logs.ts'
import { addPerson } from '../../../support/person.ts'

let app: TestApp
let personId: PersonId
beforeEach(async () => {
  app = createApp()
  personId = await addPerson(app)
})
afterEach(() => app.close())

function concernInput(change: Partial<ConcernInput> = {}): ConcernInput {
  return { personId, topics: ['wohnen'], summary: '', urgency: 'normal', deadline: null, ...change }
}

test('a concern is open from the start and kept as it was told', async () => {
  const concern = await app.call('concerns', 'create', {
    ...concernInput({ topics: ['energie_heizung', 'wohnen'], urgency: 'frist', deadline: '2026-12-01' }),
    summary: ' Abschlag Strom ',
  })
  expect(concern).toEqual({
    id: concern.id,
    personId,
    topics: ['energie_heizung', 'wohnen'],
    summary: 'Abschlag Strom',
    urgency: 'frist',
    deadline: '2026-12-01',
    state: 'offen',
    createdAt: '2026-11-24T08:00:00.000Z',
    closedAt: null,
  })
  expect(await app.call('concerns', 'ofPerson', { personId })).toEqual([concern])
})

test('open ones stand first, then the newest', async () => {
  const topics = ['wohnen', 'schule', 'arbeit', 'sprache'] as const
  const made = []
  for (const topic of topics) {
    made.push(await app.call('concerns', 'create', concernInput({ topics: [topic] })))
    app.advance(60_000)
  }
  for (const concern of made.slice(2)) await app.call('concerns', 'setState', { id: concern.id, state: 'erledigt' })
  const list = await app.call('concerns', 'ofPerson', { personId })
  expect(list.map((concern) => concern.topics[0])).toEqual(['schule', 'wohnen', 'sprache', 'arbeit'])
})

test('closing notes the moment, a corrected reason keeps it, opening again clears it', async () => {
  const { id } = await app.call('concerns', 'create', concernInput())
  const becomes = async (state: 'in_arbeit' | 'erledigt' | 'uebergeben' | 'zurueckgezogen' | 'offen') => {
    app.advance(60_000)
    const after = await app.call('concerns', 'setState', { id, state })
    return [after.state, after.closedAt]
  }
  expect(await becomes('in_arbeit')).toEqual(['in_arbeit', null])
  expect(await becomes('erledigt')).toEqual(['erledigt', '2026-11-24T08:02:00.000Z'])
  expect(await becomes('uebergeben')).toEqual(['uebergeben', '2026-11-24T08:02:00.000Z'])
  expect(await becomes('offen')).toEqual(['offen', null])
  expect(await becomes('zurueckgezogen')).toEqual(['zurueckgezogen', '2026-11-24T08:05:00.000Z'])
})

test.each(SENSITIVE_TOPICS)('%s is not kept as a concern of a person', async (topic) => {
  expect(await app.reply('concerns', 'create', concernInput({ topics: ['wohnen', topic] }))).toEqual({
    ok: false,
    error: { code: 'invalid_input', fields: { topics: 'sensitive_topic' } },
  })
  expect(countRows(app, 'concern')).toBe(0)
})

test('a person or concern that is not there is named so', async () => {
  const nobody = { ok: false, error: { code: 'not_found' } }
  const { id } = await app.call('concerns', 'create', concernInput())
  app.store.db.exec('DELETE FROM concern')
  expect(await app.reply('concerns', 'setState', { id, state: 'erledigt' })).toEqual(nobody)
  app.store.db.exec('DELETE FROM person')
  expect(await app.reply('concerns', 'create', concernInput())).toEqual(nobody)
})

test('change log and access log hold what was done to whom', async () => {
  const { id } = await app.call('concerns', 'create', concernInput({ topics: ['schule', 'wohnen'] }))
  await app.call('concerns', 'setState', { id, state: 'erledigt' })
  await app.call('concerns', 'ofPerson', { personId })
  const [created, closed, ...none] = changesOf(app, 'concern')
  expect(none).toEqual([])
  expect(created).toMatchObject({ action: 'insert', row: id, staff: app.staff.id, fields: { topics: [null, '["schule","wohnen"]'] } })
  expect(closed).toMatchObject({ action: 'update', row: id })
  expect(closed?.fields).toEqual({ state: ['offen', 'erledigt'], closed_at: [null, '2026-11-24T08:00:00.000Z'] })
  expect(accessesOf(app, 'concerns')).toEqual([
    { procedure: 'concerns.create', access: 'write', persons: [personId] },
    { procedure: 'concerns.setState', access: 'write', persons: [personId] },
    { procedure: 'concerns.ofPerson', access: 'read', persons: [personId] },
  ])
})

test('a concern whose access cannot be logged is not kept', async () => {
  app.store.db.exec("CREATE TEMP TRIGGER fail BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'full'); END")
  const before = countRows(app, 'change_log')
  expect(await app.reply('concerns', 'create', concernInput())).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect([countRows(app, 'concern'), countRows(app, 'change_log')]).toEqual([0, before])
})
