import { randomInt } from 'node:crypto'
import type { AdminEventKind } from '../../../shared/admin-event-kinds.ts'
import type { InitialPassword } from '../../../shared/contract/staff.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import type { StaffId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { adminEvents } from '../admin-events.ts'
import type { Workplace } from '../workplace.ts'
import { initialPassword } from './initial-password.ts'

/** Lays the slip with the initial password out; the composition root brings it from the prints. */
export type InitialPasswordSlip = (slip: InitialPassword & { readonly office: string; readonly date: string }) => string

type For = Pick<InitialPassword, 'id' | 'login' | 'displayName'>
type SetPassword = (id: StaffId, login: string, password: string) => Promise<void>

/** The one initial password that stands on screen: readable only until it has been handed over or the app locks. */
export function initialPasswords(workplace: Workplace, slip: InitialPasswordSlip) {
  const { clock, staff, host } = workplace
  const events = adminEvents(workplace)
  let onScreen: InitialPassword | null = null

  return {
    async issue(account: For, setPassword: SetPassword, kind: AdminEventKind): Promise<InitialPassword> {
      const issued = { ...account, password: initialPassword((limit) => randomInt(limit)) }
      await setPassword(account.id, account.login, issued.password)
      events.note(kind, account.id, account.displayName)
      onScreen = issued
      return issued
    },
    async print(id: StaffId): Promise<{ printed: boolean }> {
      if (onScreen?.id !== id) throw new AppError('not_allowed_now')
      return { printed: await host.printing.print(slip({ ...onScreen, office: staff.office, date: toLocalDate(clock.now()) })) }
    },
    forget: (id: StaffId): void => {
      if (onScreen?.id === id) onScreen = null
    },
  }
}
export type InitialPasswords = ReturnType<typeof initialPasswords>
