import { z } from 'zod'
import { StaffId } from '../ids.ts'
import { ALL_STAFF, RIGHTS, ROLES } from '../permissions.ts'
import { STARTUP_FAILURES } from '../startup-failures.ts'
import { Line, RequiredLine } from '../text.ts'
import { query, task } from './define.ts'

export const SignedInStaff = z.object({
  id: StaffId,
  displayName: z.string(),
  login: z.string(),
  roles: z.array(z.enum(ROLES)),
  office: z.string(),
})
export type SignedInStaff = z.infer<typeof SignedInStaff>

/** Work on the files themselves, during which nobody works in the store. */
const MAINTENANCE_TITLES = ['rekey', 'restore'] as const
export type MaintenanceTitle = (typeof MAINTENANCE_TITLES)[number]

const Maintenance = z.object({
  title: z.enum(MAINTENANCE_TITLES),
  done: z.number(),
  /** 0 while it is not yet known how much there is. */
  total: z.number(),
  cancellable: z.boolean(),
})
export type Maintenance = z.infer<typeof Maintenance>

export const VaultStatus = z.object({
  /**
   * `recovery`: open, but the recovery code was never confirmed, so it has to be made anew before work starts.
   * `password`: signed in with an initial password, which has to be changed before anything else can be called.
   * `maintenance`: the store is closed because its files are being exchanged.
   */
  state: z.enum(['setup', 'locked', 'recovery', 'password', 'maintenance', 'open', 'failed']),
  maintenance: Maintenance.nullable(),
  failure: z.enum(STARTUP_FAILURES).nullable(),
  /** Login that was open last in this run of the app; never read from disk, where no name may stand. */
  lastLogin: z.string(),
  staff: SignedInStaff.nullable(),
  dataFolder: z.string(),
  /** Why it locked, so that the screen can say it; empty at start. */
  lockedBecause: z.enum(['', 'asked', 'idle', 'suspend', 'switch', 'crash']),
})
export type VaultStatus = z.infer<typeof VaultStatus>

/** 12 to 200 characters (BSI ORP.4: length before variety); that it is not easily guessed is checked apart, in shared/password-strength.ts. */
export const NewPassword = z.string().min(12, { error: 'password_short' }).max(200, { error: 'too_long' })
export const Login = RequiredLine.refine((value) => /^[\p{L}\p{N}._-]{2,60}$/u.test(value), { error: 'login' })

export const SetUpInput = z.object({
  office: RequiredLine,
  displayName: RequiredLine,
  login: Login,
  password: NewPassword,
  /** The first staff member administers; usually the same person counsels, which needs a role of its own. */
  counsels: z.boolean(),
  withSamples: z.boolean(),
})
export type SetUpInput = z.infer<typeof SetUpInput>

/** Code in groups, and which two groups the person is asked to type as proof that it was noted. */
export const RecoveryCode = z.object({ groups: z.array(z.string()), ask: z.tuple([z.number().int(), z.number().int()]) })
export type RecoveryCode = z.infer<typeof RecoveryCode>

/** What the signed-in person may know about the own way in. */
const OwnAccount = z.object({
  passwordChangedAt: z.string(),
  recoveryMadeAt: z.string(),
  /** When the store key was changed last; empty when it is still the first one. */
  storeKeyChangedAt: z.string(),
  /** The last change of the store key was cut off; everything is as it was before. */
  rekeyInterrupted: z.boolean(),
})
export type OwnAccount = z.infer<typeof OwnAccount>

const Nothing = z.object({})
const Password = z.string().min(1, { error: 'required' }).max(200, { error: 'too_long' })

const ChangePasswordInput = z.object({
  /** The old one; empty when an initial password is changed, because it has just been typed. */
  password: z.string().max(200, { error: 'too_long' }),
  newPassword: NewPassword,
})
/** What only the person who knows the password may do, even at an unlocked laptop. */
const ProvenInput = z.object({ password: Password })

export const vault = {
  status: query({ input: Nothing, output: VaultStatus, allow: 'anyone' }),
  /** Touches nothing yet: the code has to stay on screen until it is confirmed. */
  setUp: task({ input: SetUpInput, output: RecoveryCode, allow: 'anyone' }),
  /** A new code; the old one stops working when it is confirmed. Without a password only while no code was ever confirmed. */
  renewRecovery: task({
    input: z.object({ password: z.string().max(200, { error: 'too_long' }) }),
    output: RecoveryCode,
    allow: RIGHTS['keys.manage'],
  }),
  printRecovery: task({ input: Nothing, output: z.object({ printed: z.boolean() }), allow: RIGHTS['keys.manage'] }),
  confirmRecovery: task({
    input: z.object({ first: Line, second: Line }),
    output: Nothing,
    allow: RIGHTS['keys.manage'],
    touches: ['vault'],
  }),
  unlock: task({
    input: z.object({ login: Line, password: Password }),
    output: Nothing,
    allow: 'anyone',
    touches: ['vault'],
  }),
  recover: task({
    input: z.object({ code: Line, login: Login, password: NewPassword }),
    output: Nothing,
    allow: 'anyone',
    touches: ['vault'],
  }),
  lock: task({ input: Nothing, output: Nothing, allow: 'anyone', touches: ['vault'] }),
  /** Whole seconds until the app locks itself because nobody uses it; null while there is time. */
  idle: query({ input: Nothing, output: z.object({ secondsLeft: z.number().int().nullable() }), allow: 'anyone' }),
  /** Somebody is still there, for assistive technology that presses buttons without a key or a click. */
  stay: task({ input: Nothing, output: Nothing, allow: 'anyone', touches: ['vault'] }),
  /** Locks for somebody else: the screen asks for the login too. */
  switchUser: task({ input: Nothing, output: Nothing, allow: 'anyone', touches: ['vault'] }),
  account: query({ input: Nothing, output: OwnAccount, allow: ALL_STAFF }),
  /** Allowed for anyone, because whoever still has an initial password has no role yet; the vault refuses while locked. */
  changePassword: task({ input: ChangePasswordInput, output: Nothing, allow: 'anyone', touches: ['vault'] }),
  /** Changes the store key; only those who are staff now can open what comes after. */
  rekey: task({ input: ProvenInput, output: Nothing, allow: RIGHTS['keys.manage'], touches: ['vault'], exclusive: true }),
  /** Asks the maintenance that runs to stop; it does as long as it has not begun to exchange files. */
  cancelMaintenance: task({ input: Nothing, output: Nothing, allow: 'anyone', touches: ['vault'] }),
  /** Looks at the data folder again, after the person has mended what the failure screen named. */
  retry: task({ input: Nothing, output: Nothing, allow: 'anyone', touches: ['vault'] }),
  openDataFolder: task({ input: Nothing, output: Nothing, allow: 'anyone' }),
  quit: task({ input: Nothing, output: Nothing, allow: 'anyone' }),
}
