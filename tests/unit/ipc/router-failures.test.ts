import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../../shared/result.ts'
import { stubRouter } from '../../support/stub-router.ts'

const refused = (code: string, more = {}) => ({ ok: false, error: { code, ...more } })

test('an answer that is not what the contract says is an internal error, and nothing of it is told', async () => {
  const { call, lines } = stubRouter({ handlers: { dropIn: { sites: () => [{ name: 'Geheimer Treff' }] } } })
  expect(await call('dropIn.sites', {})).toEqual(refused('internal', { reference: 'ref-1' }))
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^internal ref-1 \w*Error /)
  expect(lines[1]).toBe('dropIn.sites internal 0 ms')
  expect(lines.join()).not.toContain('Geheimer')
})

test('an answer is cut to what the contract names', async () => {
  const id = '019a0000-0000-7000-8000-000000000001'
  const { call } = stubRouter({ handlers: { staff: { list: () => [{ id, displayName: 'Anna', passwordHash: 'x' }] } } })
  expect(await call('staff.list', {})).toEqual({ ok: true, value: [{ id, displayName: 'Anna' }] })
})

test.each<[string, () => unknown]>([
  [
    'an error',
    () => {
      throw new TypeError('Olena Shevchenko\n    at Lindenstraße 4 (geheim:1:2)')
    },
  ],
  [
    'an error with a text of many lines',
    () => {
      throw new Error('a\n    at b\nat Lindenstraße\nOlena')
    },
  ],
  [
    'an error whose text was changed later',
    () => {
      const error = new Error('Olena at x')
      error.message = 'other'
      throw error
    },
  ],
  [
    'a text',
    () => {
      throw 'Olena Shevchenko'
    },
  ],
  [
    'nothing',
    () => {
      throw null
    },
  ],
  [
    'an object',
    () => {
      throw { name: 'Olena', stack: 'at Lindenstraße' }
    },
  ],
])('a handler that throws %s answers an internal error with a reference', async (_what, sites) => {
  const { call, lines } = stubRouter({ handlers: { dropIn: { sites } } })
  expect(await call('dropIn.sites', {})).toEqual(refused('internal', { reference: 'ref-1' }))
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('internal ref-1')
  expect(lines.join('\n')).not.toMatch(/Olena|Lindenstraße|geheim/)
})

test('an error of the program can be found by the place in the log', async () => {
  const { call, lines } = stubRouter({
    handlers: {
      dropIn: {
        sites: function brokenOnPurpose() {
          throw new Error('x')
        },
      },
    },
  })
  await call('dropIn.sites', {})
  expect(lines[0]).toMatch(/^internal ref-1 Error at .*brokenOnPurpose.*router-failures\.test\.ts:\d+/)
  // No folder: an install path can hold the name of the person who uses the laptop.
  expect(lines[0]).not.toMatch(/[\\/]/)
})

test('a foreseen failure goes through whole, and only its code is logged', async () => {
  const failure = { fields: { name: 'required' }, params: { seconds: 5 } }
  const { call, lines } = stubRouter({
    handlers: {
      dropIn: {
        sites: () => {
          throw new AppError('conflict', failure)
        },
      },
    },
  })
  expect(await call('dropIn.sites', {})).toEqual(refused('conflict', failure))
  expect(lines).toEqual(['dropIn.sites conflict 0 ms'])
})

test.each([
  ['SQLITE_CORRUPT', 'store_corrupt', 1],
  ['SQLITE_CORRUPT_VTAB', 'store_corrupt', 1],
  ['SQLITE_NOTADB', 'store_corrupt', 1],
  ['SQLITE_FULL', 'disk_full', 0],
  ['SQLITE_IOERR_WRITE', 'write_failed', 0],
  ['SQLITE_BUSY', 'store_in_use', 0],
  ['SQLITE_READONLY', 'folder_not_writable', 0],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'internal', 0],
])('%s means %s', async (sqlite, code, told) => {
  let failures = 0
  const { call } = stubRouter({
    onStoreFailure: () => {
      failures += 1
    },
    handlers: {
      dropIn: {
        sites: () => {
          throw Object.assign(new Error('x'), { code: sqlite })
        },
      },
    },
  })
  expect(await call('dropIn.sites', {})).toMatchObject(refused(code))
  expect(failures).toBe(told)
})

test('no line of the log holds anything that was typed', async () => {
  const { call, lines } = stubRouter({
    handlers: {
      drafts: {
        save: (input: unknown) => {
          throw new Error(`could not save ${JSON.stringify(input)}`)
        },
        find: () => ({ wrong: true }),
      },
      people: { search: ({ text }: { text: string }) => ({ hits: text }) },
    },
  })
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1 }),
      fc.constantFrom('drafts.save', 'drafts.find', 'people.search', 'dropIn.start'),
      async (noise, name) => {
        lines.length = 0
        const typed = `Ödön${noise}Ärmel`
        await call(name, { form: typed, subject: typed, path: typed, values: { [typed]: typed }, text: typed, siteId: typed })
        await call(`${name}${typed}`, typed)
        await call(typed, typed)
        expect(lines.length).toBeGreaterThanOrEqual(3)
        expect(lines.join('\n')).not.toMatch(/Ödön|Ärmel/)
      },
    ),
  )
})
