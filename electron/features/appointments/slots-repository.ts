import { APPOINTMENT_STATES, isLive } from '../../../shared/appointment-states.ts'
import type { QuotaState } from '../../../shared/contract/appointment-slots.ts'
import type { LocalDate, LocalDateTime } from '../../../shared/dates.ts'
import type { AppointmentId, SiteId, StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Quota = Pick<QuotaState, 'siteId' | 'day' | 'slots'>
type Span = { readonly start: LocalDateTime; readonly end: LocalDateTime }

const LIVE = APPOINTMENT_STATES.filter(isLive)
  .map((state) => `'${state}'`)
  .join(', ')
const ON_DAY = `appointment.site_id = quota.site_id AND appointment.starts_at >= quota.day
  AND appointment.starts_at < date(quota.day, '+1 day') AND appointment.state IN (${LIVE})`

/** How many appointments a site may give out on a day, what is taken, and when somebody is busy elsewhere. */
export function slotsRepository({ db }: Store) {
  const slots = db.prepare<[SiteId, LocalDate], { slots: number }>('SELECT slots FROM site_quota WHERE site_id = ? AND day = ?')
  const booked = db.prepare<[{ siteId: SiteId; day: LocalDate; but: AppointmentId | null }], { booked: number }>(
    `SELECT count(*) AS booked FROM appointment WHERE site_id = @siteId AND starts_at >= @day AND starts_at < date(@day, '+1 day')
       AND state IN (${LIVE}) AND provisional = 0 AND id IS NOT @but`,
  )
  const quotas = db.prepare<[LocalDate], QuotaState>(
    `SELECT quota.site_id AS siteId, quota.day, quota.slots, site.name AS siteName,
       (SELECT count(*) FROM appointment WHERE ${ON_DAY} AND appointment.provisional = 0) AS booked,
       (SELECT count(*) FROM appointment WHERE ${ON_DAY} AND appointment.provisional = 1) AS provisional
     FROM site_quota AS quota JOIN site ON site.id = quota.site_id WHERE quota.day >= ? ORDER BY quota.day, site.name`,
  )
  const put = db.prepare<[Quota & { id: string }]>(
    `INSERT INTO site_quota (id, site_id, day, slots) VALUES (@id, @siteId, @day, @slots)
     ON CONFLICT (site_id, day) DO UPDATE SET slots = excluded.slots`,
  )
  const remove = db.prepare<[SiteId, LocalDate]>('DELETE FROM site_quota WHERE site_id = ? AND day = ?')
  const knowsSite = db.prepare<[SiteId], { known: number }>('SELECT EXISTS (SELECT 1 FROM site WHERE id = ?) AS known')
  const requests = db.prepare<[], { id: AppointmentId }>(
    `SELECT id FROM appointment WHERE provisional = 1 AND state IN (${LIVE}) ORDER BY starts_at, id`,
  )
  const busy = db.prepare<[StaffId, LocalDateTime, LocalDateTime], Span>(
    `SELECT starts_at AS start, ends_at AS end FROM busy_time WHERE staff_id = ? AND starts_at < ? AND ends_at > ? ORDER BY starts_at`,
  )

  return {
    slots: (siteId: SiteId, day: LocalDate) => slots.get(siteId, day)?.slots ?? null,
    /** Live and agreed ones at a site on a day, without one that is just being moved. */
    booked: (siteId: SiteId, day: LocalDate, but: AppointmentId | null) => booked.get({ siteId, day, but })?.booked ?? 0,
    quotas: (from: LocalDate) => quotas.all(from),
    put: (quota: Quota & { id: string }) => put.run(quota),
    remove: (siteId: SiteId, day: LocalDate) => remove.run(siteId, day),
    knowsSite: (id: SiteId) => knowsSite.get(id)?.known === 1,
    requests: () => requests.all(),
    busy: (staffId: StaffId, from: LocalDateTime, until: LocalDateTime) => busy.all(staffId, until, from),
  }
}
