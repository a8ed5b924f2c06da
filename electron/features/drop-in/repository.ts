import { DropInSession, Site } from '../../../shared/contract/drop-in.ts'
import type { RotaId, SessionId, SiteId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

const FLAGS = ['stepFree', 'lift', 'accessibleToilet', 'hearingLoop', 'wifi', 'confidentialRoom', 'summonsPlace'] as const
type Flags = Record<(typeof FLAGS)[number], number>
type SiteRow = Omit<Site, 'id' | keyof Flags> & Flags & { id: string }
type SessionRow = Record<keyof DropInSession, string | number | null>
export type SessionRecord = Pick<DropInSession, 'id' | 'siteId' | 'day' | 'state' | 'startedAt' | 'endedAt'> & {
  device: string
  rotaId: RotaId | null
}

const SITE = `SELECT id, name, kind, street, postal_code AS postalCode, city, quarter, phone, contact_name AS contactName,
  key_note AS keyNote, room, step_free AS stepFree, lift, accessible_toilet AS accessibleToilet, hearing_loop AS hearingLoop, wifi,
  confidential_room AS confidentialRoom, summons_place AS summonsPlace FROM site`
const SESSION = `SELECT session.id, session.site_id AS siteId, site.name AS siteName, session.day, session.state,
  session.started_at AS startedAt, session.ended_at AS endedAt,
  (SELECT count(*) FROM contact WHERE contact.session_id = session.id) AS contactCount
  FROM drop_in_session AS session JOIN site ON site.id = session.site_id`

function toSite(row: SiteRow): Site {
  return Site.parse({ ...row, ...Object.fromEntries(FLAGS.map((flag) => [flag, row[flag] === 1])) })
}

function toRow(site: Site): SiteRow {
  const { stepFree, lift, accessibleToilet, hearingLoop, wifi, confidentialRoom, summonsPlace } = site
  return {
    ...site,
    stepFree: Number(stepFree),
    lift: Number(lift),
    accessibleToilet: Number(accessibleToilet),
    hearingLoop: Number(hearingLoop),
    wifi: Number(wifi),
    confidentialRoom: Number(confidentialRoom),
    summonsPlace: Number(summonsPlace),
  }
}

export function dropInRepository({ db }: Store) {
  const sites = db.prepare<[], SiteRow>(`${SITE} ORDER BY name`)
  const site = db.prepare<[SiteId], SiteRow>(`${SITE} WHERE id = ?`)
  const insertSite = db.prepare<[SiteRow]>(
    `INSERT INTO site (id, name, kind, street, postal_code, city, quarter, phone, contact_name, key_note, room, step_free, lift,
       accessible_toilet, hearing_loop, wifi, confidential_room, summons_place)
     VALUES (@id, @name, @kind, @street, @postalCode, @city, @quarter, @phone, @contactName, @keyNote, @room, @stepFree, @lift,
       @accessibleToilet, @hearingLoop, @wifi, @confidentialRoom, @summonsPlace)`,
  )
  const updateSite = db.prepare<[SiteRow]>(
    `UPDATE site SET name = @name, kind = @kind, street = @street, postal_code = @postalCode, city = @city,
       quarter = @quarter, phone = @phone, contact_name = @contactName, key_note = @keyNote, room = @room, step_free = @stepFree,
       lift = @lift, accessible_toilet = @accessibleToilet, hearing_loop = @hearingLoop, wifi = @wifi, confidential_room = @confidentialRoom,
       summons_place = @summonsPlace WHERE id = @id`,
  )
  const session = db.prepare<[SessionId], SessionRow>(`${SESSION} WHERE session.id = ?`)
  const running = db.prepare<[string], SessionRow>(
    `${SESSION} WHERE session.device = ? AND session.state = 'laufend' ORDER BY session.started_at DESC LIMIT 1`,
  )
  const recent = db.prepare<[], SessionRow>(`${SESSION} ORDER BY session.started_at DESC LIMIT 30`)
  const insertSession = db.prepare<[SessionRecord]>(
    `INSERT INTO drop_in_session (id, site_id, device, day, state, started_at, ended_at, rota_id)
     VALUES (@id, @siteId, @device, @day, @state, @startedAt, @endedAt, @rotaId)`,
  )
  const rota = db.prepare<[RotaId], { id: string }>('SELECT id FROM rota WHERE id = ?')
  const setState = db.prepare<[{ id: SessionId; state: string; endedAt: string | null }]>(
    'UPDATE drop_in_session SET state = @state, ended_at = @endedAt WHERE id = @id',
  )

  return {
    sites: () => sites.all().map(toSite),
    site: (id: SiteId) => {
      const row = site.get(id)
      return row ? toSite(row) : null
    },
    insertSite: (value: Site) => insertSite.run(toRow(value)),
    updateSite: (value: Site) => updateSite.run(toRow(value)),
    knowsRota: (id: RotaId) => rota.get(id) !== undefined,
    session: (id: SessionId) => {
      const row = session.get(id)
      return row ? DropInSession.parse(row) : null
    },
    running: (device: string) => {
      const row = running.get(device)
      return row ? DropInSession.parse(row) : null
    },
    recent: () => recent.all().map((row) => DropInSession.parse(row)),
    insertSession: (value: SessionRecord) => insertSession.run(value),
    setState: (id: SessionId, state: DropInSession['state'], endedAt: string | null) => setState.run({ id, state, endedAt }),
  }
}
