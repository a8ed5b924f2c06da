import type { Holiday, PlannedDate, Rota, SchoolHoliday } from '../../../shared/contract/rota.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { SiteId, StaffId } from '../../../shared/ids.ts'
import { takesPlace } from '../../../shared/rota-plan.ts'

/** How the plan of drop-in sessions and the office's holidays are asked for; handed in, because features do not know each other. */
export type PlanSource = {
  readonly list: () => Rota[]
  readonly dates: (span: { from: LocalDate; to: LocalDate; siteId: SiteId | null }) => PlannedDate[]
  readonly within: (from: LocalDate, to: LocalDate) => { holidays: Holiday[]; schoolHolidays: SchoolHoliday[] }
}

export type PlannedSession = PlannedDate & { readonly staffIds: readonly StaffId[] }

/** Sessions that take place, with who is planned there. */
export function sessionsOf(plan: PlanSource, from: LocalDate, to: LocalDate): PlannedSession[] {
  const rotas = groupBy(plan.list(), ({ id }) => id)
  return plan
    .dates({ from, to, siteId: null })
    .filter(takesPlace)
    .map((date) => ({ ...date, staffIds: rotas.get(date.rotaId)?.[0]?.staffIds ?? [] }))
}
