import { z } from 'zod'
import type { ExceptionInput, Rota } from '../../../shared/contract/rota.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { RotaId, SiteId, StaffId } from '../../../shared/ids.ts'
import type { RotaException } from '../../../shared/rota-plan.ts'
import type { SessionState } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

export type RotaRecord = Omit<Rota, 'siteName' | 'substituteSiteName' | 'staffNames'>
type Row = Omit<Rota, 'staffIds' | 'staffNames' | 'laptops' | 'services'> & { laptops: string; services: string }
type StaffRow = { rotaId: RotaId; staffId: StaffId; name: string }
type ExceptionRow = RotaException & { rotaId: RotaId }
type Written = Omit<RotaRecord, 'staffIds' | 'laptops' | 'services'> & { laptops: string; services: string }

const Texts = z.array(z.string())
const ROTA = `SELECT rota.id, rota.site_id AS siteId, site.name AS siteName, rota.rule, rota.from_time AS "from", rota.to_time AS "to",
  rota.first_day AS firstDay, rota.last_day AS lastDay, rota.on_holidays AS onHolidays, rota.in_school_holidays AS inSchoolHolidays,
  rota.substitute_site_id AS substituteSiteId, coalesce(substitute.name, '') AS substituteSiteName, rota.laptops, rota.services,
  rota.note, rota.revision
  FROM rota JOIN site ON site.id = rota.site_id LEFT JOIN site AS substitute ON substitute.id = rota.substitute_site_id`

export function rotaRepository({ db }: Store) {
  const all = db.prepare<[], Row>(`${ROTA} ORDER BY site.name, rota.from_time, rota.id`)
  const staff = db.prepare<[], StaffRow>(
    `SELECT rota_staff.rota_id AS rotaId, staff.id AS staffId, staff.display_name AS name
     FROM rota_staff JOIN staff ON staff.id = rota_staff.staff_id ORDER BY staff.display_name, staff.id`,
  )
  const exceptions = db.prepare<[], ExceptionRow>(
    `SELECT rota_exception.rota_id AS rotaId, rota_exception.kind, rota_exception.day, rota_exception.new_day AS newDay,
       rota_exception.from_time AS "from", rota_exception.to_time AS "to", rota_exception.site_id AS siteId, site.name AS siteName,
       rota_exception.reason, rota_exception.public_notice AS notice
     FROM rota_exception JOIN site ON site.id = rota_exception.site_id ORDER BY rota_exception.day`,
  )
  const insert = db.prepare<[Written]>(
    `INSERT INTO rota (id, site_id, rule, from_time, to_time, first_day, last_day, on_holidays, in_school_holidays, substitute_site_id,
       laptops, services, note, revision)
     VALUES (@id, @siteId, @rule, @from, @to, @firstDay, @lastDay, @onHolidays, @inSchoolHolidays, @substituteSiteId,
       @laptops, @services, @note, @revision)`,
  )
  const update = db.prepare<[Written]>(
    `UPDATE rota SET site_id = @siteId, rule = @rule, from_time = @from, to_time = @to, first_day = @firstDay, last_day = @lastDay,
       on_holidays = @onHolidays, in_school_holidays = @inSchoolHolidays, substitute_site_id = @substituteSiteId, laptops = @laptops,
       services = @services, note = @note, revision = @revision WHERE id = @id`,
  )
  const touch = db.prepare<[RotaId]>('UPDATE rota SET revision = revision + 1 WHERE id = ?')
  const drop = db.prepare<[RotaId]>('DELETE FROM rota WHERE id = ?')
  const dropStaff = db.prepare<[RotaId, string]>(
    'DELETE FROM rota_staff WHERE rota_id = ? AND staff_id NOT IN (SELECT value FROM json_each(?))',
  )
  const addStaff = db.prepare<[{ id: string; rotaId: RotaId; staffId: StaffId }]>(
    'INSERT INTO rota_staff (id, rota_id, staff_id) VALUES (@id, @rotaId, @staffId) ON CONFLICT (rota_id, staff_id) DO NOTHING',
  )
  const putException = db.prepare<[ExceptionInput & { id: string }]>(
    `INSERT INTO rota_exception (id, rota_id, kind, day, new_day, from_time, to_time, site_id, reason, public_notice)
     VALUES (@id, @rotaId, @kind, @day, @newDay, @from, @to, @siteId, @reason, @notice)
     ON CONFLICT (rota_id, day) DO UPDATE SET kind = excluded.kind, new_day = excluded.new_day, from_time = excluded.from_time,
       to_time = excluded.to_time, site_id = excluded.site_id, reason = excluded.reason, public_notice = excluded.public_notice`,
  )
  const dropException = db.prepare<[RotaId, LocalDate]>('DELETE FROM rota_exception WHERE rota_id = ? AND day = ?')
  const dropExceptions = db.prepare<[RotaId]>('DELETE FROM rota_exception WHERE rota_id = ?')
  const started = db.prepare<[RotaId], { id: string }>('SELECT id FROM drop_in_session WHERE rota_id = ? LIMIT 1')
  const sessions = db.prepare<[LocalDate], { rotaId: RotaId; state: SessionState }>(
    'SELECT rota_id AS rotaId, state FROM drop_in_session WHERE day = ? AND rota_id IS NOT NULL ORDER BY started_at',
  )
  const knowsSite = db.prepare<[SiteId], { id: string }>('SELECT id FROM site WHERE id = ?')
  const knowsStaff = db.prepare<[StaffId], { id: string }>('SELECT id FROM staff WHERE id = ?')

  function written({ staffIds: _, ...record }: RotaRecord): Written {
    return { ...record, laptops: JSON.stringify(record.laptops), services: JSON.stringify(record.services) }
  }

  return {
    /** Not validated here: the router validates every answer. */
    all: () => {
      const people = groupBy(staff.all(), ({ rotaId }) => rotaId)
      return all.all().map((row) => {
        const members = people.get(row.id) ?? []
        return {
          ...row,
          laptops: Texts.parse(JSON.parse(row.laptops)),
          services: Texts.parse(JSON.parse(row.services)),
          staffIds: members.map(({ staffId }) => staffId),
          staffNames: members.map(({ name }) => name),
        }
      })
    },
    exceptions: () => groupBy(exceptions.all(), ({ rotaId }) => rotaId),
    insert: (record: RotaRecord) => insert.run(written(record)),
    update: (record: RotaRecord) => update.run(written(record)),
    /** Keeps the rows of those who stay, so that the change log tells only who came and went. */
    setStaff: (rotaId: RotaId, staffIds: readonly StaffId[], newId: () => string) => {
      dropStaff.run(rotaId, JSON.stringify(staffIds))
      for (const staffId of staffIds) addStaff.run({ id: newId(), rotaId, staffId })
    },
    remove: (id: RotaId) => {
      dropStaff.run(id, '[]')
      dropExceptions.run(id)
      drop.run(id)
    },
    putException: (exception: ExceptionInput, id: string) => {
      putException.run({ ...exception, id })
      touch.run(exception.rotaId)
    },
    dropException: (rotaId: RotaId, day: LocalDate) => {
      if (dropException.run(rotaId, day).changes > 0) touch.run(rotaId)
    },
    wasStarted: (id: RotaId) => started.get(id) !== undefined,
    /** Latest state per rota of the sessions of a day. */
    sessionsOn: (day: LocalDate) => new Map(sessions.all(day).map(({ rotaId, state }) => [rotaId, state])),
    knowsSite: (id: SiteId) => knowsSite.get(id) !== undefined,
    knowsStaff: (id: StaffId) => knowsStaff.get(id) !== undefined,
  }
}
