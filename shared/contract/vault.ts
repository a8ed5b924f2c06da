import { z } from 'zod'
import { StaffId } from '../ids.ts'
import { ROLES } from '../permissions.ts'
import { Line, RequiredLine } from '../text.ts'
import { query, task } from './define.ts'

/** Why the store cannot be opened at all; each has a screen of its own. */
export const STARTUP_FAILURES = [
  'store_missing',
  'store_corrupt',
  'store_from_future',
  'store_in_use',
  'keyring_missing',
  'keyring_corrupt',
  'folder_not_writable',
] as const
export type StartupFailure = (typeof STARTUP_FAILURES)[number]

export const SignedInStaff = z.object({
  id: StaffId,
  displayName: z.string(),
  login: z.string(),
  roles: z.array(z.enum(ROLES)),
  office: z.string(),
})
export type SignedInStaff = z.infer<typeof SignedInStaff>

export const VaultStatus = z.object({
  /** `recovery`: open, but the recovery code was never confirmed, so it has to be made anew before work starts. */
  state: z.enum(['setup', 'locked', 'recovery', 'open', 'failed']),
  failure: z.enum(STARTUP_FAILURES).nullable(),
  /** Login that was open last in this run of the app; never read from disk, where no name may stand. */
  lastLogin: z.string(),
  staff: SignedInStaff.nullable(),
  dataFolder: z.string(),
  /** Why it locked, so that the screen can say it; empty at start. */
  lockedBecause: z.enum(['', 'asked', 'idle', 'suspend']),
})
export type VaultStatus = z.infer<typeof VaultStatus>

/** 12 to 200 characters; the renderer shows a hint of strength, the length is the rule (BSI ORP.4: length before variety). */
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

const Nothing = z.object({})

export const vault = {
  status: query({ input: Nothing, output: VaultStatus, allow: 'anyone' }),
  /** Touches nothing yet: the code has to stay on screen until it is confirmed. */
  setUp: task({ input: SetUpInput, output: RecoveryCode, allow: 'anyone' }),
  /** A new code, for when the first was never confirmed; the old one stops working. */
  renewRecovery: task({ input: Nothing, output: RecoveryCode, allow: ['administrator'] }),
  printRecovery: task({ input: Nothing, output: z.object({ printed: z.boolean() }), allow: ['administrator'] }),
  confirmRecovery: task({
    input: z.object({ first: Line, second: Line }),
    output: Nothing,
    allow: ['administrator'],
    touches: ['vault'],
  }),
  unlock: task({
    input: z.object({ login: Line, password: z.string().min(1, { error: 'required' }).max(200, { error: 'too_long' }) }),
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
  /** Looks at the data folder again, after the person has mended what the failure screen named. */
  retry: task({ input: Nothing, output: Nothing, allow: 'anyone', touches: ['vault'] }),
  openDataFolder: task({ input: Nothing, output: Nothing, allow: 'anyone' }),
  quit: task({ input: Nothing, output: Nothing, allow: 'anyone' }),
}
