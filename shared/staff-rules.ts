import type { LocalDate } from './dates.ts'
import { mayUse, type Role } from './permissions.ts'

const DEPUTY_MONTHS = 12

export const DEPUTY_STATES = ['kuenftig', 'laufend', 'abgelaufen'] as const
export type DeputyState = (typeof DEPUTY_STATES)[number]

type Span = { readonly from: LocalDate; readonly to: LocalDate }

export function deputyState({ from, to }: Span, today: LocalDate): DeputyState {
  if (to < today) return 'abgelaufen'
  return from > today ? 'kuenftig' : 'laufend'
}

/** The same day so many months later, or the last day of that month when it is shorter. */
export function monthsLater(date: LocalDate, months: number): LocalDate {
  const moment = new Date(`${date}T00:00:00Z`)
  const day = moment.getUTCDate()
  moment.setUTCDate(1)
  moment.setUTCMonth(moment.getUTCMonth() + months)
  const last = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate()
  moment.setUTCDate(Math.min(day, last))
  return moment.toISOString().slice(0, 10)
}

/** Last day a deputy who begins on this day may hold: twelve months, the first day counted. */
export function longestDeputy(from: LocalDate): LocalDate {
  return monthsLater(from, DEPUTY_MONTHS)
}

type Deputyship = Span & { readonly staffId: string; readonly deputyId: string }

/**
 * Why a deputy cannot be appointed like this, as field -> key of the sentence; null when it can. `others` are those in force or to come.
 * @param wanted `by` is who appoints: nobody opens the cases of a colleague for themselves
 */
export function deputyRefusal(
  wanted: Deputyship & { readonly by: string },
  others: readonly Deputyship[],
  today: LocalDate,
): Record<string, string> | null {
  if (wanted.staffId === wanted.deputyId) return { deputyId: 'deputy_self' }
  if (wanted.deputyId === wanted.by) return { deputyId: 'deputy_by_oneself' }
  if (wanted.from < today) return { from: 'in_past' }
  if (wanted.to < wanted.from) return { to: 'before_from' }
  if (wanted.to > longestDeputy(wanted.from)) return { to: 'deputy_too_long' }
  const twice = others.some(
    (other) => other.staffId === wanted.staffId && other.deputyId === wanted.deputyId && other.from <= wanted.to && other.to >= wanted.from,
  )
  return twice ? { deputyId: 'deputy_twice' } : null
}

type Held = { readonly id: string; readonly roles: readonly Role[]; readonly canSignIn: boolean }

/** True when nobody but this account could administer the store: then it stays, because nobody could make a new one. */
export function isLastAdministrator(accounts: readonly Held[], id: string): boolean {
  const administers = ({ roles }: Held) => mayUse(roles, 'staff.manage')
  return accounts.some((account) => account.id === id && administers(account)) && !otherAdministrators(accounts, id)
}

/** True when somebody else could do what nobody should do for the own account. */
export function otherAdministrators(accounts: readonly Held[], id: string): boolean {
  return accounts.some((account) => account.id !== id && account.canSignIn && mayUse(account.roles, 'staff.manage'))
}
