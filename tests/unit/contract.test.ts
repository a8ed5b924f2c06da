import { describe, expect, test } from 'vitest'
import type { Procedure } from '../../shared/contract/define.ts'
import { contract } from '../../shared/contract/index.ts'
import { INTAKE_STAFF, PRINT_STAFF, ROLES, type Role } from '../../shared/permissions.ts'
import { openRaw } from '../support/raw-store.ts'
import { stubRouter } from '../support/stub-router.ts'
import { tour } from '../support/tour.ts'
import { wholeApp } from '../support/whole-app.ts'

type Named = { name: string; feature: string; call: string; procedure: Procedure }
const PROCEDURES: Named[] = Object.entries(contract).flatMap(([feature, procedures]) =>
  Object.entries<Procedure>(procedures).map(([call, procedure]) => ({ name: `${feature}.${call}`, feature, call, procedure })),
)
const NAMES = PROCEDURES.map(({ name }) => name)

/** Every procedure takes an object. */
const NO_INPUT: readonly unknown[] = [null, undefined, 7, 'text', true, [], [{}]]

test('a working day calls every procedure, and every answer is what the contract says', async () => {
  const app = wholeApp()
  expect([...(await tour(app)).keys()].sort()).toEqual([...NAMES].sort())
})

test('every procedure refuses input that is none, or wrong in one field, naming it', async () => {
  const app = wholeApp()
  const inputs = await tour(app)
  for (const { name } of PROCEDURES) {
    for (const input of NO_INPUT) expect(await app.router(name, input), name).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    for (const { field, input } of spoiled(inputs.get(name))) {
      if (name === 'drafts.save' && field.startsWith('values')) continue
      const answer = await app.router(name, input)
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

test('what is not in the contract does not get past it', async () => {
  const app = wholeApp()
  const inputs = await tour(app)
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
    if (allow === 'anyone') expect(feature).toBe('vault')
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

const reachedBy = (role: Role) =>
  PROCEDURES.filter(({ procedure: { allow } }) => allow !== 'anyone' && allow.includes(role)).map(({ name }) => name)
const ABOUT_PERSONS = ['people', 'contacts', 'concerns', 'appointments', 'consents', 'referrals', 'letters']

test('only those who receive visitors reach anything about persons', () => {
  for (const role of ROLES.filter((other) => !INTAKE_STAFF.includes(other))) {
    expect(
      reachedBy(role).filter((name) => ABOUT_PERSONS.includes(name.split('.')[0] ?? '')),
      role,
    ).toEqual([])
  }
  for (const role of INTAKE_STAFF) expect(reachedBy(role)).toEqual(expect.arrayContaining(['people.search', 'contacts.record']))
})

test('trainees print and save nothing', () => {
  expect(reachedBy('trainee').filter((name) => name.startsWith('letters.'))).toEqual([])
  expect(PRINT_STAFF).not.toContain('trainee')
})

test('administration alone gets no further than accounts and drafts of its own', () => {
  const own = [
    'vault.renewRecovery',
    'vault.printRecovery',
    'vault.confirmRecovery',
    'staff.list',
    'today.overview',
    'drafts.list',
    'drafts.find',
    'drafts.save',
    'drafts.discard',
  ]
  expect(reachedBy('administrator').sort()).toEqual(own.sort())
  expect(reachedBy('controller').sort()).toEqual(own.filter((name) => !name.startsWith('vault.')).sort())
})

test('whatever answers about a person stands in the access log', async () => {
  const app = wholeApp()
  await tour(app)
  app.close()
  const raw = await openRaw(app)
  const logged = raw
    .prepare<[], { procedure: string }>('SELECT DISTINCT procedure FROM access_log')
    .all()
    .map(({ procedure }) => procedure)
  raw.close()
  expect(logged.sort()).toEqual([...NAMES.filter((name) => ABOUT_PERSONS.includes(name.split('.')[0] ?? '')), 'today.overview'].sort())
})

type Spoiled = { field: string; input: unknown }

/** The input with one field after the other missing, of another type, or an object that means nothing; fields within objects too. */
function spoiled(input: unknown): Spoiled[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return []
  return Object.entries(input).flatMap(([field, value]) => {
    const { [field]: _, ...missing } = input as Record<string, unknown>
    const wrong = [typeof value === 'boolean' ? 'ja' : true, { nonsense: 1 }, ...(Array.isArray(value) ? [[true]] : [])]
    const inner = Array.isArray(value)
      ? []
      : spoiled(value).map((one) => ({ field: `${field}.${one.field}`, input: { ...input, [field]: one.input } }))
    return [{ field, input: missing }, ...wrong.map((other) => ({ field, input: { ...input, [field]: other } })), ...inner]
  })
}
