import { z } from 'zod'
import type { CalendarMember } from '../../../shared/contract/calendar.ts'
import type { WeeklyTime } from '../../../shared/free-slots.ts'
import type { StaffId } from '../../../shared/ids.ts'
import { mayUse, ROLES } from '../../../shared/permissions.ts'
import type { Workplace } from '../workplace.ts'
import type { CalendarRepository } from './repository.ts'
import type { SetupRepository } from './setup-repository.ts'

const Roles = z.array(z.enum(ROLES))

/** Hours of an office, for those who have not entered their own: Monday to Friday from eight to four. */
const USUAL_HOURS: readonly WeeklyTime[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '16:00' }))

/** Those of one's own branch who receive visitors, oneself first; read anew at each question. */
export function teamOf({ staff, rights }: Workplace, repository: CalendarRepository, setup: SetupRepository) {
  return (): CalendarMember[] => {
    const hours = setup.hours()
    const all = repository
      .members(rights.branchId())
      .filter(({ id, roles }) => id === staff.id || mayUse(Roles.parse(JSON.parse(roles)), 'appointments.write'))
    const first = (id: StaffId) => (id === staff.id ? 0 : 1)
    return all
      .sort((one, other) => first(one.id) - first(other.id))
      .map(({ id, name }) => ({ id, name, hours: [...(hours.get(id) ?? USUAL_HOURS)], hoursKnown: hours.has(id) }))
  }
}
export type Team = ReturnType<typeof teamOf>
