import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BranchId, StaffId } from '../../../shared/ids.ts'
import { ROLES, type Role } from '../../../shared/permissions.ts'
import {
  deputyOfOn,
  isInScope,
  listsEntry,
  mayReadNote,
  type PersonFacts,
  type Viewer,
  writableCompartments,
} from '../../../shared/record-rights.ts'
import { COMPARTMENTS, type Compartment } from '../../../shared/value-lists.ts'

const staff = [1, 2, 3, 4].map((n) => StaffId.parse(`019a0000-0000-7000-8000-00000000000${n}`))
const branches = [1, 2].map((n) => BranchId.parse(`019a0000-0000-7000-8000-0000000000b${n}`))
const [ANNA, BERAT, CLARA, DORIS] = staff as [StaffId, StaffId, StaffId, StaffId]
const [NORTH, SOUTH] = branches as [BranchId, BranchId]

const viewer = (change: Partial<Viewer> = {}): Viewer => ({
  id: ANNA,
  roles: ['case_manager'],
  branchId: NORTH,
  professionalSecrecy: false,
  deputyOf: [],
  ...change,
})
const person = (change: Partial<PersonFacts> = {}): PersonFacts => ({
  branchId: NORTH,
  responsible: BERAT,
  responsibleIsCoach: false,
  emergency: false,
  ...change,
})

test.each<[string, Partial<Viewer>, Partial<PersonFacts>, boolean]>([
  ['of the own branch', {}, {}, true],
  ['of another branch', {}, { branchId: SOUTH }, false],
  ['of no branch', {}, { branchId: null }, true],
  ['of a branch, for somebody of none', { branchId: null }, {}, false],
  ['of another branch, but the own case', {}, { branchId: SOUTH, responsible: ANNA }, true],
  ['of another branch, the case of somebody stood in for', { deputyOf: [BERAT] }, { branchId: SOUTH }, true],
  ['of another branch, while standing in for somebody else', { deputyOf: [CLARA] }, { branchId: SOUTH }, false],
  ['of another branch, nobody responsible', { deputyOf: [BERAT] }, { branchId: SOUTH, responsible: null }, false],
  ['of another branch, opened with a reason', {}, { branchId: SOUTH, emergency: true }, true],
])('a person %s', (_, who, whom, expected) => {
  expect(isInScope(viewer(who), person(whom))).toBe(expected)
})

type Reading = [
  roles: readonly Role[],
  compartment: Compartment,
  author: StaffId,
  expected: boolean,
  who?: Partial<Viewer>,
  whom?: Partial<PersonFacts>,
]
test.each<Reading>([
  [['drop_in_clerk'], 'allgemein', BERAT, true],
  [['trainee'], 'allgemein', BERAT, true],
  [['youth_welfare_worker'], 'allgemein', BERAT, false],
  [['branch_head'], 'allgemein', BERAT, false],
  [['branch_head'], 'allgemein', BERAT, true, {}, { emergency: true }],
  [['case_manager'], 'jobcenter', BERAT, true],
  [['drop_in_clerk'], 'jobcenter', BERAT, false],
  [['drop_in_clerk'], 'jobcenter', BERAT, true, {}, { emergency: true }],
  [['family_coach'], 'jobcenter', BERAT, false],
  [['family_coach'], 'coaching', ANNA, true],
  [['family_coach'], 'coaching', BERAT, false],
  [['family_coach'], 'coaching', CLARA, true, {}, { responsible: ANNA, responsibleIsCoach: true }],
  [['case_manager'], 'coaching', CLARA, false, {}, { responsible: ANNA, responsibleIsCoach: false }],
  [['family_coach'], 'coaching', BERAT, true, { deputyOf: [BERAT] }],
  [['drop_in_clerk'], 'coaching', CLARA, true, { deputyOf: [BERAT] }, { responsibleIsCoach: true }],
  [['drop_in_clerk'], 'coaching', CLARA, false, { deputyOf: [BERAT] }, { responsibleIsCoach: false }],
  [['benefits_clerk'], 'coaching', BERAT, true, {}, { emergency: true }],
  [['trainee'], 'coaching', BERAT, false, {}, { emergency: true }],
  [['youth_welfare_worker'], 'jugendhilfe', BERAT, true],
  [['case_manager'], 'jugendhilfe', BERAT, false],
  [['case_manager'], 'jugendhilfe', BERAT, false, {}, { emergency: true }],
  [['case_manager'], 'geschuetzt', BERAT, false],
  [['case_manager'], 'geschuetzt', BERAT, false, {}, { emergency: true }],
  [['case_manager'], 'geschuetzt', BERAT, false, {}, { responsible: ANNA, responsibleIsCoach: true }],
  [['case_manager'], 'geschuetzt', ANNA, true],
  [['youth_welfare_worker'], 'geschuetzt', BERAT, true, { deputyOf: [BERAT] }],
  [['branch_head'], 'geschuetzt', BERAT, false, { deputyOf: [BERAT] }],
  [
    ['controller', 'administrator', 'data_protection_officer', 'network_editor', 'project_coordinator'],
    'allgemein',
    ANNA,
    false,
    {},
    { emergency: true },
  ],
])('%j reads a note in %s by %s: %j', (roles, compartment, author, expected, who = {}, whom = {}) => {
  expect(mayReadNote(viewer({ roles, ...who }), person(whom), { compartment, author })).toBe(expected)
})

test.each<[readonly Role[], boolean, Compartment[]]>([
  [['drop_in_clerk'], false, ['allgemein']],
  [['benefits_clerk'], false, ['allgemein']],
  [['trainee'], false, ['allgemein']],
  [['case_manager', 'administrator'], false, ['allgemein', 'jobcenter']],
  [['family_coach'], false, ['coaching', 'allgemein', 'geschuetzt']],
  [['youth_welfare_worker'], false, ['jugendhilfe', 'geschuetzt']],
  [['youth_welfare_worker'], true, ['geschuetzt', 'jugendhilfe']],
  [['case_manager'], true, ['geschuetzt', 'allgemein', 'jobcenter']],
  [['branch_head', 'administrator'], true, []],
])('%j writes into its compartments, the default first (§ 203: %j)', (roles, professionalSecrecy, expected) => {
  expect(writableCompartments({ roles, professionalSecrecy })).toEqual(expected)
})

test('youth welfare is not told of talks whose notes are closed to it; intake staff and heads are', () => {
  const lists = (role: Role, compartment: Compartment) => listsEntry(viewer({ roles: [role] }), person(), { compartment, author: BERAT })
  expect(COMPARTMENTS.filter((compartment) => lists('youth_welfare_worker', compartment))).toEqual(['jugendhilfe'])
  for (const role of ['drop_in_clerk', 'trainee', 'branch_head'] as const) expect(COMPARTMENTS.every((one) => lists(role, one))).toBe(true)
})

test('a deputy counts from the first day to the last', () => {
  const during = { staffId: BERAT, from: '2026-11-20', to: '2026-11-24' }
  expect(['2026-11-19', '2026-11-20', '2026-11-24', '2026-11-25'].map((day) => deputyOfOn([during], day))).toEqual([
    [],
    [BERAT],
    [BERAT],
    [],
  ])
})

const anyStaff = fc.constantFrom(ANNA, BERAT, CLARA, DORIS)
const anyRoles = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 })
const anyViewer: fc.Arbitrary<Viewer> = fc.record({
  id: anyStaff,
  roles: anyRoles,
  branchId: fc.constantFrom(NORTH, SOUTH, null),
  professionalSecrecy: fc.boolean(),
  deputyOf: fc.uniqueArray(anyStaff),
})
const anyPerson: fc.Arbitrary<PersonFacts> = fc.record({
  branchId: fc.constantFrom(NORTH, SOUTH, null),
  responsible: fc.option(anyStaff),
  responsibleIsCoach: fc.boolean(),
  emergency: fc.boolean(),
})
const anyNote = fc.record({ compartment: fc.constantFrom(...COMPARTMENTS), author: fc.option(anyStaff) })

test('a further role, branch case, deputyship or reason never takes a right away', () => {
  fc.assert(
    fc.property(anyViewer, anyPerson, anyNote, fc.constantFrom(...ROLES), anyStaff, (who, whom, note, role, colleague) => {
      const more = { ...who, roles: [...who.roles, role], deputyOf: [...who.deputyOf, colleague] }
      for (const open of [whom, { ...whom, emergency: true }]) {
        expect(isInScope(more, open) || !isInScope(who, whom)).toBe(true)
        expect(mayReadNote(more, open, note) || !mayReadNote(who, whom, note)).toBe(true)
        expect(listsEntry(more, open, note) || !listsEntry(who, whom, note)).toBe(true)
      }
      expect(writableCompartments(more)).toEqual(expect.arrayContaining(writableCompartments(who)))
    }),
    { numRuns: 2000 },
  )
})

test('without emergency access no head reads a note, whomever they stand in for', () => {
  fc.assert(
    fc.property(anyViewer, anyPerson, anyNote, (who, whom, note) => {
      expect(mayReadNote({ ...who, roles: ['branch_head', 'administrator'] }, { ...whom, emergency: false }, note)).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('what was entrusted is never read by emergency access', () => {
  fc.assert(
    fc.property(anyViewer, anyPerson, anyStaff, (who, whom, author) => {
      const note = { compartment: 'geschuetzt', author } as const
      expect(mayReadNote(who, { ...whom, emergency: true }, note)).toBe(mayReadNote(who, { ...whom, emergency: false }, note))
    }),
    { numRuns: 1000 },
  )
})

test('a deputy whose time is over or still to come has no more than a stranger', () => {
  const deputyship = fc.record({
    staffId: anyStaff,
    from: fc.constantFrom('2026-11-25', '2026-12-01'),
    to: fc.constantFrom('2026-12-24', '2027-01-01'),
  })
  const over = fc.record({
    staffId: anyStaff,
    from: fc.constantFrom('2026-01-01', '2026-11-01'),
    to: fc.constantFrom('2026-11-22', '2026-11-23'),
  })
  fc.assert(
    fc.property(anyViewer, anyPerson, anyNote, fc.array(fc.oneof(deputyship, over)), (who, whom, note, deputyships) => {
      const stranger = { ...who, deputyOf: [] }
      const deputy = { ...who, deputyOf: deputyOfOn(deputyships, '2026-11-24') }
      expect(isInScope(deputy, whom)).toBe(isInScope(stranger, whom))
      expect(mayReadNote(deputy, whom, note)).toBe(mayReadNote(stranger, whom, note))
    }),
    { numRuns: 1000 },
  )
})

test('whoever writes into a compartment reads there what they wrote', () => {
  fc.assert(
    fc.property(anyViewer, anyPerson, (who, whom) => {
      for (const compartment of writableCompartments(who)) expect(mayReadNote(who, whom, { compartment, author: who.id })).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
