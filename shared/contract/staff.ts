import { z } from 'zod'
import { LocalDate, LocalDateTime } from '../dates.ts'
import { AppointmentId, BranchId, DeputyId, PersonId, StaffId } from '../ids.ts'
import { ALL_STAFF, RIGHTS, ROLES } from '../permissions.ts'
import { DEPUTY_STATES } from '../staff-rules.ts'
import { Line, RequiredLine } from '../text.ts'
import { command, query, task } from './define.ts'
import { Login } from './vault.ts'

const StaffMember = z.object({ id: StaffId, displayName: z.string() })

const AccountFields = z.object({
  displayName: RequiredLine,
  roles: z
    .array(z.enum(ROLES))
    .min(1, { error: 'roles_missing' })
    .transform((roles) => [...new Set(roles)]),
  branchId: BranchId.nullable(),
  /** Bound to professional secrecy by § 203 StGB: what is confided to this person is protected beyond the social secret. */
  professionalSecrecy: z.boolean(),
})

export const NewAccount = AccountFields.extend({ login: Login })
export type NewAccount = z.infer<typeof NewAccount>
const ChangedAccount = AccountFields.extend({ id: StaffId })

/** `initial`: the first password is still to be changed. `none`: nothing opens the store for this account. */
const ACCOUNT_ACCESS = ['own', 'initial', 'none'] as const

export const Account = z.object({
  id: StaffId,
  login: z.string(),
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)),
  branchId: BranchId.nullable(),
  branchName: z.string(),
  professionalSecrecy: z.boolean(),
  active: z.boolean(),
  leftOn: LocalDate.nullable(),
  access: z.enum(ACCOUNT_ACCESS),
  /** Who stands in now or later. */
  deputies: z.array(z.object({ name: z.string(), from: LocalDate, to: LocalDate })),
})
export type Account = z.infer<typeof Account>

/** Shown once and never stored readable; changed by its owner at the first sign-in. */
export const InitialPassword = z.object({
  id: StaffId,
  displayName: z.string(),
  login: z.string(),
  password: z.string(),
})
export type InitialPassword = z.infer<typeof InitialPassword>

/** What somebody leaves behind; numbers only, because administration reads no person. */
export const LeftBehind = z.object({
  cases: z.number().int(),
  appointments: z.number().int(),
  followUps: z.number().int(),
  deputies: z.number().int(),
  /** Begun and not finished; only the account itself can see them. */
  drafts: z.number().int(),
})
export type LeftBehind = z.infer<typeof LeftBehind>

export const Branch = z.object({ id: BranchId, name: z.string(), members: z.number().int(), open: z.boolean() })
export type Branch = z.infer<typeof Branch>

/** Chosen from a list, where nothing chosen is the usual slip. */
const ChosenStaff = z.uuid({ error: 'staff_missing' }).brand<'StaffId'>()

export const NewDeputy = z.object({ staffId: ChosenStaff, deputyId: ChosenStaff, from: LocalDate, to: LocalDate, note: Line })
export type NewDeputy = z.infer<typeof NewDeputy>

export const Deputy = NewDeputy.extend({
  id: DeputyId,
  staffName: z.string(),
  deputyName: z.string(),
  state: z.enum(DEPUTY_STATES),
  /** The caller may end it. */
  mayEnd: z.boolean(),
})
export type Deputy = z.infer<typeof Deputy>

const OpenCase = z.object({
  personId: PersonId,
  name: z.string(),
  /** False when only appointments are left: somebody else is responsible. */
  responsible: z.boolean(),
  /** When the appointments that lie ahead begin. */
  appointments: z.array(LocalDateTime),
  /** Day of the next follow-up of an open referral. */
  followUpOn: LocalDate.nullable(),
})
export type OpenCase = z.infer<typeof OpenCase>

export const HandOverList = z.object({
  /** Staff who left and whose cases wait. */
  from: z.array(
    z.object({
      id: StaffId,
      displayName: z.string(),
      leftOn: LocalDate.nullable(),
      /** The first ones by name; the rest follows as soon as these are handed over. */
      cases: z.array(OpenCase),
      total: z.number().int(),
    }),
  ),
  /** Who may take cases. */
  takers: z.array(StaffMember),
})
export type HandOverList = z.infer<typeof HandOverList>

/** What a hand-over moved, exactly as it has to be handed in to take it back. */
export const HandedOver = z.object({
  from: StaffId,
  to: StaffId,
  persons: z.array(PersonId).min(1, { error: 'person_missing' }).max(1000),
  /** Those of the persons whose responsible staff member changed. */
  cases: z.array(PersonId).max(1000),
  appointments: z.array(AppointmentId).max(5000),
})
export type HandedOver = z.infer<typeof HandedOver>

const Nothing = z.object({})
const ById = z.object({ id: StaffId })
const BranchById = z.object({ id: BranchId })
const ADMINISTRATION = RIGHTS['staff.manage']
const everybody = (_: unknown, { from }: HandOverList) => from.flatMap(({ cases }) => cases.map(({ personId }) => personId))

export const staff = {
  list: query({ input: Nothing, output: z.array(StaffMember), allow: ALL_STAFF }),
  /** Everybody who has or had an account, those who left last. */
  accounts: query({ input: Nothing, output: z.array(Account), allow: ADMINISTRATION }),
  /** Errors: field `login` (`login_taken`, also by somebody who left), `branchId` (`branch_closed`). */
  create: task({ input: NewAccount, output: InitialPassword, allow: ADMINISTRATION, touches: ['staff'] }),
  /** Roles count from the next sign-in. Errors: `last_administrator`, fields `roles` and `branchId` (`own_account`). */
  change: command({ input: ChangedAccount, output: Account, allow: ADMINISTRATION, touches: ['staff'] }),
  /** For a forgotten password. Errors: `own_account`, `not_allowed_now` when the account has left. */
  renewPassword: task({ input: ById, output: InitialPassword, allow: ADMINISTRATION, touches: ['staff'] }),
  leftBehind: query({ input: ById, output: LeftBehind, allow: ADMINISTRATION }),
  /** The way in is taken away at once. Errors: `own_account`, `last_administrator`, `not_allowed_now` when already left. */
  leave: command({ input: ById, output: Nothing, allow: ADMINISTRATION, touches: ['staff', 'people'] }),
  /** With a new initial password. */
  comeBack: task({ input: ById, output: InitialPassword, allow: ADMINISTRATION, touches: ['staff'] }),
  /** Prints the slip while its password is still on screen. Errors: `not_allowed_now` afterwards. */
  printPassword: task({ input: ById, output: z.object({ printed: z.boolean() }), allow: ADMINISTRATION }),
  /** The slip has been handed over: the readable password goes from memory. */
  forgetPassword: command({ input: ById, output: Nothing, allow: ADMINISTRATION, touches: ['staff'] }),

  branches: query({ input: Nothing, output: z.array(Branch), allow: ADMINISTRATION }),
  addBranch: command({ input: z.object({ name: RequiredLine }), output: Branch, allow: ADMINISTRATION, touches: ['staff'] }),
  renameBranch: command({
    input: BranchById.extend({ name: RequiredLine }),
    output: Branch,
    allow: ADMINISTRATION,
    touches: ['staff', 'vault'],
  }),
  /** Errors: `branch_not_empty`. */
  closeBranch: command({ input: BranchById, output: Branch, allow: ADMINISTRATION, touches: ['staff'] }),
  reopenBranch: command({ input: BranchById, output: Branch, allow: ADMINISTRATION, touches: ['staff'] }),

  /** For administration and heads all they may appoint, for everybody else the own ones; the newest first. */
  deputies: query({ input: Nothing, output: z.array(Deputy), allow: ALL_STAFF }),
  /** Errors: `forbidden` for somebody else's cases, fields by `deputyRefusal`. */
  appointDeputy: command({ input: NewDeputy, output: Deputy, allow: ALL_STAFF, touches: ['staff', 'people', 'today'] }),
  /** From now on; what never began is gone altogether. */
  endDeputy: command({
    input: z.object({ id: DeputyId }),
    output: Nothing,
    allow: ALL_STAFF,
    touches: ['staff', 'people', 'today'],
  }),

  /** Names and dates only, of the caller's branch. */
  handOvers: query({ input: Nothing, output: HandOverList, allow: RIGHTS['cases.handOver'], concerns: everybody }),
  handOver: command({
    input: z.object({ from: StaffId, to: StaffId, persons: z.array(PersonId).min(1, { error: 'person_missing' }).max(1000) }),
    output: HandedOver,
    allow: RIGHTS['cases.handOver'],
    touches: ['staff', 'people', 'appointments', 'today'],
    concerns: ({ persons }) => persons,
  }),
  /** Errors: `conflict` when one of the cases has moved on meanwhile. */
  undoHandOver: command({
    input: HandedOver,
    output: Nothing,
    allow: RIGHTS['cases.handOver'],
    touches: ['staff', 'people', 'appointments', 'today'],
    concerns: ({ persons }) => persons,
  }),
}
