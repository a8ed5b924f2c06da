import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Procedure } from '../../shared/contract/define.ts'
import { contract } from '../../shared/contract/index.ts'
import { RIGHTS, ROLES } from '../../shared/permissions.ts'
import { concerning } from '../support/concerning.ts'
import { openRaw } from '../support/raw-store.ts'
import { stubRouter } from '../support/stub-router.ts'
import { tour } from '../support/tour.ts'
import { wholeApp } from '../support/whole-app.ts'

const ROOT = join(import.meta.dirname, '../..')

type Named = { name: string; feature: string; call: string; procedure: Procedure }
const PROCEDURES: Named[] = Object.entries(contract).flatMap(([feature, procedures]) =>
  Object.entries<Procedure>(procedures).map(([call, procedure]) => ({ name: `${feature}.${call}`, feature, call, procedure })),
)
const NAMES = PROCEDURES.map(({ name }) => name)

/** Every procedure takes an object. */
const NO_INPUT: readonly unknown[] = [null, undefined, 7, 'text', true, [], [{}]]

/** A day takes seconds, and what it asked stays the same: it is worked once. */
let worked: ReturnType<typeof tour> | undefined
const inputsOfADay = () => (worked ??= tour(wholeApp()))

test('a working day calls every procedure, and every answer is what the contract says', { timeout: 120_000 }, async () => {
  expect([...(await inputsOfADay()).keys()].sort()).toEqual([...NAMES].sort())
})

test('every procedure refuses input that is none, or wrong in one field, naming it', { timeout: 120_000 }, async () => {
  const inputs = await inputsOfADay()
  for (const { name, procedure } of PROCEDURES) {
    // Whoever may call it: nobody is allowed everything, and input is looked at before anything else happens.
    const { call } = stubRouter({ roles: procedure.allow === 'anyone' ? [] : procedure.allow.slice(0, 1) })
    for (const input of NO_INPUT) expect(await call(name, input), name).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    for (const { field, input, missing } of spoiled(inputs.get(name))) {
      // A field that may be left out.
      if (missing && procedure.input.safeParse(input).success) continue
      if (name === 'drafts.save' && field.startsWith('values')) continue
      const answer = await call(name, input)
      expect(answer, `${name} with a wrong ${field}`).toMatchObject({
        ok: false,
        error: { code: 'invalid_input', fields: expect.anything() },
      })
      const named = Object.keys((answer as { error: { fields: object } }).error.fields)
      expect(
        named.some((path) => path === field || path.startsWith(`${field}.`)),
        `${name} names ${field}: ${named}`,
      ).toBe(true)
    }
  }
})

test('what is not in the contract does not get past it', { timeout: 120_000 }, async () => {
  const inputs = await inputsOfADay()
  for (const { name, procedure } of PROCEDURES) {
    const parsed = procedure.input.parse({ ...(inputs.get(name) as object), isAdministrator: true })
    expect(parsed, name).not.toHaveProperty('isAdministrator')
  }
})

describe.each(PROCEDURES)('$name', ({ name, feature, procedure }) => {
  test('says who may call it and what it makes stale', () => {
    const { allow, touches, kind } = procedure
    for (const touched of touches) expect(Object.keys(contract)).toContain(touched)
    if (kind === 'query') expect(touches).toEqual([])
    if (kind === 'command') expect(touches).toContain(feature)
    if (allow === 'anyone') expect(['vault', 'backups']).toContain(feature)
    else expect(allow.length > 0 && allow.every((role) => ROLES.includes(role)) && new Set(allow).size === allow.length).toBe(true)
  })

  test('answers exactly the roles it names', async () => {
    const { allow } = procedure
    for (const role of ROLES) {
      // Input that is none: who may call is told so, who may not learns nothing about the input.
      const answer = await stubRouter({ roles: [role] }).call(name, null)
      const code = allow === 'anyone' || allow.includes(role) ? 'invalid_input' : 'forbidden'
      expect(answer, role).toMatchObject({ ok: false, error: { code } })
    }
    const locked = await stubRouter({ open: false }).call(name, null)
    expect(locked).toMatchObject({ ok: false, error: { code: allow === 'anyone' ? 'invalid_input' : 'locked' } })
  })
})

/** Features that answer about persons whenever they answer at all; what others tell of persons is in their own tests. */
const ABOUT_PERSONS = [
  'people',
  'duplicates',
  'contacts',
  'concerns',
  'appointments',
  'waiting',
  'summons',
  'consents',
  'referrals',
  'calendar',
  'letters',
  'breakGlass',
  'receipts',
  'handover',
  'information',
  'interpreters',
  'reminders',
]

test('every right of the role concept is one that something asks for', () => {
  const code = ['shared', 'electron'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'permissions.ts')
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  )
  const asks = (right: string) =>
    code.some((text) => text.includes(`RIGHTS['${right}']`) || text.includes(`RIGHTS.${right}`) || text.includes(`, '${right}')`))
  expect(Object.keys(RIGHTS).filter((right) => !asks(right))).toEqual([])
})

test('whatever answers about a person stands in the access log', { timeout: 120_000 }, async () => {
  const app = wholeApp()
  await tour(app)
  app.close()
  const raw = await openRaw(app)
  const logged = raw
    .prepare<[], { procedure: string }>('SELECT DISTINCT procedure FROM access_log')
    .all()
    .map(({ procedure }) => procedure)
  raw.close()
  const expected = concerning().filter((name) => ABOUT_PERSONS.includes(name.split('.')[0] ?? ''))
  const lists = ['ofPerson', 'start', 'setItem', 'addItem', 'setClosed', 'due'].map((name) => `checklists.${name}`)
  // The save dialog of the tour is closed without a file, so that its lists go nowhere.
  const dayEnd = ['dayEnd.list', 'dayEnd.print']
  const elsewhere = ['today.overview', 'staff.handOvers', 'staff.handOver', 'staff.undoHandOver', ...lists, ...dayEnd]
  expect(logged.filter((name) => !name.startsWith('logs.')).sort()).toEqual([...expected, ...elsewhere].sort())
})

type Spoiled = { field: string; input: unknown; missing: boolean }

/** The input with one field after the other missing, of another type, or an object that means nothing; fields within objects too. */
function spoiled(input: unknown): Spoiled[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return []
  return Object.entries(input).flatMap(([field, value]) => {
    const { [field]: _, ...missing } = input as Record<string, unknown>
    const wrong = [typeof value === 'boolean' ? 'ja' : true, { nonsense: 1 }, ...(Array.isArray(value) ? [[true]] : [])]
    const inner = Array.isArray(value)
      ? []
      : spoiled(value).map((one) => ({ ...one, field: `${field}.${one.field}`, input: { ...input, [field]: one.input } }))
    return [
      { field, input: missing, missing: true },
      ...wrong.map((other) => ({ field, input: { ...input, [field]: other }, missing: false })),
      ...inner,
    ]
  })
}
