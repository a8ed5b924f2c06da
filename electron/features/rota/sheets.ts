import type { Site } from '../../../shared/contract/drop-in.ts'
import { addDays, toLocalDate } from '../../../shared/dates.ts'
import type { SiteId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { ROTA_SERVICES } from '../../../shared/rota-rule.ts'
import type { Workplace } from '../workplace.ts'
import { rotaService } from './service.ts'

/** Dates on a poster; more would not be read from a door. */
const NEXT = 8
const AHEAD_DAYS = 366

type Flag = 'stepFree' | 'lift' | 'accessibleToilet' | 'hearingLoop' | 'confidentialRoom'
type Row = Pick<Site, 'name' | 'street' | 'postalCode' | 'city' | 'quarter' | 'room' | 'phone'> & Record<Flag, number>

/** What posters and year plans show; the sheets themselves are drawn by the feature that prints. */
export function planSheets(workplace: Workplace) {
  const { store, clock } = workplace
  const service = rotaService(workplace)
  const sites = store.db.prepare<[SiteId], Row>(
    `SELECT name, street, postal_code AS postalCode, city, quarter, room, phone, step_free AS stepFree, lift,
       accessible_toilet AS accessibleToilet, hearing_loop AS hearingLoop, confidential_room AS confidentialRoom FROM site WHERE id = ?`,
  )

  return {
    ofSite: (siteId: SiteId) => {
      const row = sites.get(siteId)
      const day = toLocalDate(clock.now())
      const rotas = service.list().filter((rota) => rota.siteId === siteId && (rota.lastDay === null || rota.lastDay >= day))
      if (!row || rotas.length === 0) throw new AppError('not_found')
      const { name, street, postalCode, city, quarter, room, phone, ...flags } = row
      return {
        site: {
          ...{ name, street, town: `${postalCode} ${city}`.trim(), quarter, room, phone },
          stepFree: flags.stepFree === 1,
          lift: flags.lift === 1,
          accessibleToilet: flags.accessibleToilet === 1,
          hearingLoop: flags.hearingLoop === 1,
          confidentialRoom: flags.confidentialRoom === 1,
        },
        rules: rotas.map(({ rule, from, to }) => ({ rule, from, to })),
        services: ROTA_SERVICES.filter((service) => rotas.some(({ services }) => services.includes(service))),
        next: service.dates({ from: day, to: addDays(day, AHEAD_DAYS), siteId }).slice(0, NEXT),
      }
    },
    ofYear: (year: number, siteId: SiteId | null) => {
      const dates = service.dates({ from: `${year}-01-01`, to: `${year}-12-31`, siteId })
      const rotas = service.list().filter(({ id }) => dates.some(({ rotaId }) => rotaId === id))
      return { rotas, dates }
    },
  }
}
