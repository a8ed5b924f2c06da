import type { GivenOf } from '../../shared/contract/index.ts'
import type { Branch, InitialPassword } from '../../shared/contract/staff.ts'
import { openApp, type WholeApp } from './whole-app.ts'

type AccountInput = GivenOf<'staff', 'create'>

/** An invented colleague. */
export function accountInput(change: Partial<AccountInput> = {}): AccountInput {
  return { displayName: 'Bernd Muster', login: 'b.muster', roles: ['case_manager'], branchId: null, professionalSecrecy: false, ...change }
}

export const OWN_PASSWORD = 'Der Dampfer legt um elf ab'

/** The branch that the set-up founded. */
export async function firstBranch(app: Pick<WholeApp, 'call'>): Promise<Branch> {
  const [branch] = await app.call('staff', 'branches', {})
  if (!branch) throw new Error('the set-up founded no branch')
  return branch
}

/** A colleague in the first branch. */
export async function newColleague(app: Pick<WholeApp, 'call'>, change: Partial<AccountInput> = {}): Promise<InitialPassword> {
  const { id: branchId } = await firstBranch(app)
  return app.call('staff', 'create', accountInput({ branchId, ...change }))
}

/** Locks, signs a colleague in for the first time and gives an own password. */
export async function signInFirst(app: WholeApp, { login, password }: InitialPassword): Promise<void> {
  app.lock()
  await app.unlock(password, login)
  await app.call('vault', 'changePassword', { password: '', newPassword: OWN_PASSWORD })
}

/** An office where Anna administers and counsels, and Bernd counsels. */
export async function officeWithTwo(change: Partial<AccountInput> = {}) {
  const app = await openApp()
  const anna = (await app.status()).staff
  if (!anna) throw new Error('nobody is signed in')
  return { app, anna, bernd: await newColleague(app, change) }
}
