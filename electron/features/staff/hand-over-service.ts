import type { InputOf } from '../../../shared/contract/index.ts'
import type { HandedOver, HandOverList } from '../../../shared/contract/staff.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import type { PersonId, StaffId } from '../../../shared/ids.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { AppError } from '../../../shared/result.ts'
import { adminEvents } from '../admin-events.ts'
import type { Workplace } from '../workplace.ts'
import { type AccountRecord, accountsRepository } from './accounts-repository.ts'
import { handOverRepository, type WaitingCase } from './hand-over-repository.ts'

/** As many as a list shows without slowing down; who had more hands over in several goes. */
const CASES_SHOWN = 200

/**
 * Cases of staff who left pass to colleagues of the same branch, person by person or all at once; families see who is
 * responsible for them, so it stands in each person's history.
 */
export function handOverService(workplace: Workplace) {
  const { store, clock, rights } = workplace
  const repository = handOverRepository(store)
  const accounts = accountsRepository(store)
  const events = adminEvents(workplace)
  const now = () => toLocalDateTime(clock.now())

  function visible(cases: readonly WaitingCase[]): WaitingCase[] {
    const outside = rights.outside(cases.map(({ personId }) => personId))
    return cases.filter(({ personId }) => !outside.has(personId))
  }

  function waiting({ id, displayName, leftOn }: AccountRecord) {
    const appointments = repository.appointments(id, now())
    const starts = (person: PersonId) => appointments.filter(({ personId }) => personId === person).map(({ startsAt }) => startsAt)
    const cases = visible(repository.cases(id, now()))
    return {
      id,
      displayName,
      leftOn,
      cases: cases.slice(0, CASES_SHOWN).map((one) => ({ ...one, appointments: starts(one.personId) })),
      total: cases.length,
    }
  }

  const takers = () => {
    const branchId = rights.branchId()
    return accounts.all().filter((account) => account.active && account.branchId === branchId && mayUse(account.roles, 'cases.hold'))
  }

  /** Before anything moves: a case that one has just given oneself would be in scope by then. */
  function refuseOutside(persons: readonly PersonId[]): void {
    if (rights.outside(persons).size > 0) throw new AppError('outside_scope')
  }

  function left(id: StaffId): AccountRecord {
    const account = accounts.find(id)
    if (!account) throw new AppError('not_found')
    if (account.active) throw new AppError('not_allowed_now')
    return account
  }

  return {
    list: (): HandOverList => ({
      from: accounts
        .all()
        .filter(({ active }) => !active)
        .map(waiting)
        .filter(({ total }) => total > 0),
      takers: takers().map(({ id, displayName }) => ({ id, displayName })),
    }),
    handOver: ({ from, to, persons }: InputOf<'staff', 'handOver'>): HandedOver => {
      refuseOutside(persons)
      const leaver = left(from)
      const taker = takers().find(({ id }) => id === to)
      if (!taker) throw new AppError('invalid_input', { fields: { to: 'cannot_take' } })
      const wanted = new Set(persons)
      const waitingThere = new Set(repository.cases(from, now()).map(({ personId }) => personId))
      // Somebody else was quicker, or a visitor has chosen another counsellor meanwhile.
      if ([...wanted].some((person) => !waitingThere.has(person))) throw new AppError('conflict')
      const cases = [...wanted].filter((person) => repository.moveCase(person, { from, to }))
      const appointments = repository
        .appointments(from, now())
        .filter(({ id, personId }) => wanted.has(personId) && repository.moveAppointment(id, personId, { from, to }))
        .map(({ id }) => id)
      events.note('cases_handed_over', to, `${leaver.displayName} → ${taker.displayName}: ${wanted.size}`)
      return { from, to, persons: [...wanted], cases, appointments }
    },
    undo: ({ from, to, persons, cases, appointments }: HandedOver): void => {
      refuseOutside(persons)
      const leaver = left(from)
      const back = { from: to, to: from }
      const named = new Set(persons)
      const whole = cases.every((person) => named.has(person) && repository.moveCase(person, back))
      const kept = appointments.every((id) => {
        const person = repository.personOf(id)
        return person !== null && named.has(person) && repository.moveAppointment(id, person, back)
      })
      // Thrown inside the command's transaction: either all of it goes back or nothing.
      if (!whole || !kept) throw new AppError('conflict')
      events.note('hand_over_undone', to, `${leaver.displayName}: ${named.size}`)
    },
  }
}
