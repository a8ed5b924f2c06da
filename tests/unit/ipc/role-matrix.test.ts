import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import { ROLES, type Role } from '../../../shared/permissions.ts'
import { ROLE_MATRIX } from '../../support/role-matrix.ts'
import { stubRouter } from '../../support/stub-router.ts'

const rows = Object.entries(ROLE_MATRIX).map(([name, roles]) => ({ name, roles }))

/** Who may call is told that the input is none; who may not learns nothing about the input. */
async function answerTo(name: string, roles: readonly Role[], open = true): Promise<string> {
  const answer = await stubRouter({ roles, open }).call(name, null)
  return answer.ok ? 'ok' : answer.error.code
}

test('the matrix has a row for every procedure, and none for anything else', () => {
  const procedures = Object.entries(contract).flatMap(([feature, calls]) => Object.keys(calls).map((call) => `${feature}.${call}`))
  expect(rows.map(({ name }) => name).sort()).toEqual(procedures.sort())
})

describe.each(rows)('$name', ({ name, roles }) => {
  test.each(ROLES)('for %s', async (role) => {
    const may = roles === 'before sign-in' || roles.includes(role)
    expect(await answerTo(name, [role])).toBe(may ? 'invalid_input' : 'forbidden')
  })

  test('for nobody', async () => {
    expect(await answerTo(name, [], false)).toBe(roles === 'before sign-in' ? 'invalid_input' : 'locked')
    // Signed in, but without any role: an account whose initial password is still to be changed.
    expect(await answerTo(name, [])).toBe(roles === 'before sign-in' ? 'invalid_input' : 'forbidden')
  })
})

test('several roles may together what each of them may, and nothing more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...rows), fc.uniqueArray(fc.constantFrom(...ROLES)), async ({ name, roles }, held) => {
      const may = roles === 'before sign-in' || held.some((role) => roles.includes(role))
      expect(await answerTo(name, held)).toBe(may ? 'invalid_input' : 'forbidden')
    }),
    { numRuns: 1000 },
  )
})

const reachedBy = (role: Role) => rows.filter(({ roles }) => roles !== 'before sign-in' && roles.includes(role)).map(({ name }) => name)
const among = (role: Role, ...features: string[]) => reachedBy(role).filter((name) => features.includes(name.split('.')[0] ?? ''))
const PERSONAL = ['people', 'contacts', 'concerns', 'appointments', 'letters', 'consents', 'referrals', 'receipts', 'handover']

test('what each role of the concept may not', () => {
  for (const role of ['controller', 'network_editor', 'project_coordinator', 'administrator', 'data_protection_officer'] as const)
    expect(among(role, ...PERSONAL), role).toEqual([])
  expect(among('trainee', 'letters', 'breakGlass', 'logs')).toEqual([])
  expect(among('youth_welfare_worker', 'concerns', 'appointments', 'referrals', 'consents', 'letters', 'breakGlass')).toEqual([])
  expect(
    among('branch_head', 'people', 'contacts', 'concerns', 'appointments').filter(
      (name) => !/\.(get|hit|search|history|ofPerson|linked|provisional|responsibleChoices|setResponsible)$/.test(name),
    ),
  ).toEqual([])
  for (const role of ROLES.filter((one) => one !== 'administrator')) expect(among(role, 'backups'), role).toEqual(['backups.health'])
  for (const role of ROLES.filter((one) => one !== 'data_protection_officer')) expect(among(role, 'logs'), role).toEqual([])
})
