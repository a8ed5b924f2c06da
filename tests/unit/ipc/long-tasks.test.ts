import { expect, test } from 'vitest'
import { stubRouter } from '../../support/stub-router.ts'

const APPLY = { token: 't', skipErrors: false }
const soon = () => new Promise<void>((done) => setImmediate(done))

/** A router in which taking a directory over lasts until `finish` is called; `order` tells who was answered when. */
function busyRouter() {
  const order: string[] = []
  let finish = () => {}
  const over = new Promise<void>((done) => {
    finish = done
  })
  const { call } = stubRouter({
    roles: ['case_manager', 'network_editor', 'administrator'],
    handlers: {
      directory: {
        applyImport: async () => {
          await over
          return { written: 1 }
        },
        workProgress: () => ({ stage: 'applying', done: 1, share: 0.5 }),
        cancelWork: async () => ({}),
        facets: () => ({ languages: [], quarters: [], total: 0, importedAt: null }),
      },
      drafts: { save: () => ({}) },
      fundings: { all: () => [] },
      vault: { lock: async () => ({}) },
      people: { search: () => ({ hits: [], more: false }) },
    },
  })
  const asked = (name: string, input: unknown) =>
    call(name, input).then((answer) => {
      order.push(name)
      return answer
    })
  return { asked, order, finish: () => finish() }
}

test('while a directory is taken over, its progress and the way out are answered, and locking', async () => {
  const { asked, order, finish } = busyRouter()
  const work = asked('directory.applyImport', APPLY)
  await soon()
  expect(await asked('directory.workProgress', {})).toMatchObject({ ok: true, value: { share: 0.5 } })
  expect(await asked('directory.cancelWork', {})).toMatchObject({ ok: true })
  expect(await asked('vault.lock', {})).toMatchObject({ ok: true })
  expect(order).not.toContain('directory.applyImport')
  finish()
  expect(await work).toMatchObject({ ok: true, value: { written: 1 } })
})

test('whoever writes, is noted in the access log, or reads what is being taken over waits until it is through', async () => {
  const { asked, order, finish } = busyRouter()
  const work = asked('directory.applyImport', APPLY)
  await soon()
  const waiting = [
    asked('drafts.save', { form: 'person', subject: '', content: '{}' }),
    asked('directory.facets', {}),
    asked('people.search', { text: 'a' }),
    asked('directory.applyImport', APPLY),
  ]
  await asked('fundings.all', {})
  for (let turn = 0; turn < 20; turn += 1) await soon()
  expect(order).toEqual(['fundings.all'])
  finish()
  await Promise.all([work, ...waiting])
  expect(order.slice(0, 2)).toEqual(['fundings.all', 'directory.applyImport'])
  expect(order).toHaveLength(6)
})

test('a failed one lets the others go on', async () => {
  const { call } = stubRouter({
    roles: ['network_editor'],
    handlers: {
      directory: {
        applyImport: async () => {
          await soon()
          throw new Error('x')
        },
        facets: () => ({ languages: [], quarters: [], total: 0, importedAt: null }),
      },
    },
  })
  const work = call('directory.applyImport', APPLY)
  await soon()
  expect(await call('directory.facets', {})).toMatchObject({ ok: true })
  expect(await work).toMatchObject({ ok: false, error: { code: 'internal' } })
})
