import { expect, test } from 'vitest'
import { announcing, onlyFor } from '../../../electron/ipc/calls.ts'
import { stubRouter } from '../../support/stub-router.ts'

test('a window for one thing gets an answer to that and to nothing else', async () => {
  const asked: unknown[] = []
  const call = onlyFor('queue.display', async (name) => {
    asked.push(name)
    return { ok: true, value: null }
  })
  expect(await call('queue.display', {})).toEqual({ ok: true, value: null })
  for (const name of ['queue.list', 'people.search', 'vault.unlock', '', null, {}, 'queue.display ', ['queue.display']])
    expect(await call(name, {})).toEqual({ ok: false, error: { code: 'forbidden' } })
  expect(asked).toEqual(['queue.display'])
})

test('other windows hear of a change once it is kept, and not of refusals or of what is no concern of theirs', async () => {
  let told = 0
  const session = '01900000-0000-7000-8000-0000000000ff'
  const { call } = stubRouter({ handlers: { queue: { callNext: () => null, list: () => [] }, settings: { overview: () => ({}) } } })
  const announced = announcing(call, ['queue'], () => {
    told += 1
  })
  await announced('queue.callNext', { sessionId: session })
  expect(told).toBe(1)
  await announced('queue.callNext', { sessionId: 'none' })
  await announced('queue.list', { sessionId: session })
  await announced('drafts.discard', { form: 'x', subject: 'y' })
  await announced(null, {})
  expect(told).toBe(1)
})
