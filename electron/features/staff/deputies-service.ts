import type { Deputy, NewDeputy } from '../../../shared/contract/staff.ts'
import { addDays, formatDate, toLocalDate } from '../../../shared/dates.ts'
import { type BranchId, DeputyId, type StaffId } from '../../../shared/ids.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { AppError } from '../../../shared/result.ts'
import { deputyRefusal, deputyState } from '../../../shared/staff-rules.ts'
import { adminEvents } from '../admin-events.ts'
import type { Workplace } from '../workplace.ts'
import { accountsRepository } from './accounts-repository.ts'
import { type DeputyRecord, deputiesRepository } from './deputies-repository.ts'

/** Vertretung with a first and a last day: the deputy sees the cases as long as it runs, and no day longer. */
export function deputiesService(workplace: Workplace) {
  const { store, clock, newId, staff } = workplace
  const repository = deputiesRepository(store)
  const accounts = accountsRepository(store)
  const events = adminEvents(workplace)
  const today = () => toLocalDate(clock.now())

  /** Everybody for themselves, heads for their own branch, administration for all. */
  function mayAppointFor(id: StaffId, branchId: BranchId | null): boolean {
    if (id === staff.id || mayUse(staff.roles, 'staff.manage')) return true
    const own = accounts.find(staff.id)?.branchId ?? null
    return mayUse(staff.roles, 'deputies.appoint') && own !== null && own === branchId
  }

  function toDeputy({ branchId, ...record }: DeputyRecord): Deputy {
    const state = deputyState(record, today())
    return { ...record, state, mayEnd: state !== 'abgelaufen' && mayAppointFor(record.staffId, branchId) }
  }

  function end({ id, from }: DeputyRecord): void {
    const yesterday = addDays(today(), -1)
    // A deputy who was never in force would otherwise end before the first day.
    if (yesterday < from) repository.remove(id)
    else repository.setEnd(id, yesterday)
  }

  function running(id: StaffId): DeputyRecord[] {
    return repository
      .all()
      .filter((record) => (record.staffId === id || record.deputyId === id) && deputyState(record, today()) !== 'abgelaufen')
  }

  return {
    running,
    visible: (): Deputy[] =>
      repository
        .all()
        .filter((record) => record.deputyId === staff.id || mayAppointFor(record.staffId, record.branchId))
        .map(toDeputy),
    appoint: (input: NewDeputy): Deputy => {
      const absent = accounts.find(input.staffId)
      const present = accounts.find(input.deputyId)
      if (!absent?.active) throw new AppError('not_found', { fields: { staffId: 'staff_missing' } })
      if (!present?.active) throw new AppError('not_found', { fields: { deputyId: 'staff_missing' } })
      if (!mayAppointFor(absent.id, absent.branchId)) throw new AppError('forbidden')
      const fields = deputyRefusal({ ...input, by: staff.id }, running(input.staffId), today())
      if (fields) throw new AppError('invalid_input', { fields })
      const id = DeputyId.parse(newId())
      repository.insert({ ...input, id })
      events.note(
        'deputy_appointed',
        absent.id,
        `${absent.displayName}: ${present.displayName}, ${formatDate(input.from)} bis ${formatDate(input.to)}`,
      )
      const made = repository.find(id)
      if (!made) throw new AppError('not_found')
      return toDeputy(made)
    },
    end: (id: DeputyId): void => {
      const found = repository.find(id)
      if (!found) throw new AppError('not_found')
      if (!mayAppointFor(found.staffId, found.branchId)) throw new AppError('forbidden')
      if (deputyState(found, today()) === 'abgelaufen') throw new AppError('not_allowed_now')
      end(found)
      events.note('deputy_ended', found.staffId, `${found.staffName}: ${found.deputyName}`)
    },
    /** Whoever leaves neither has a deputy nor is one. */
    endAllOf: (id: StaffId): void => {
      for (const record of running(id)) end(record)
    },
  }
}
