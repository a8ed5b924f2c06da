import { z } from 'zod'
import { DayEnd, SessionStatistics, Unclosed } from '../../../shared/contract/day-end.ts'
import { DropInSession } from '../../../shared/contract/drop-in.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { BranchId, SessionId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Row = Omit<Record<keyof DayEnd, string>, 'findings'> & { findings: string }
type NewDayEnd = Omit<DayEnd, 'staffName'>

const { contacts: Contacts, receipts: Receipts } = SessionStatistics.shape
const { topics: Topics, results: Results, channels: Channels } = Contacts.shape
const ContactCounts = Contacts.omit({ topics: true, results: true, channels: true })

const HAPPENED = 'FROM contact WHERE session_id = ?'

export function dayEndRepository({ db }: Pick<Store, 'db'>) {
  const session = db.prepare<[SessionId], unknown>(
    `SELECT session.id, session.site_id AS siteId, site.name AS siteName, session.day, session.state, session.started_at AS startedAt,
       session.ended_at AS endedAt, (SELECT count(*) FROM contact WHERE contact.session_id = session.id) AS contactCount
     FROM drop_in_session AS session JOIN site ON site.id = session.site_id WHERE session.id = ?`,
  )
  const unclosed = db.prepare<[{ today: LocalDate; since: LocalDate }], unknown>(
    `SELECT session.id, site.name AS siteName, session.day, session.state FROM drop_in_session AS session JOIN site ON site.id = session.site_id
     WHERE session.state = 'laufend' AND session.day < @today
     UNION ALL
     SELECT session.id, site.name, session.day, session.state FROM drop_in_session AS session JOIN site ON site.id = session.site_id
     WHERE session.state = 'abgeschlossen' AND session.day >= @since AND session.day < @today AND NOT EXISTS
       (SELECT 1 FROM day_end AS closing WHERE closing.session_id = session.id AND closing.at >= session.ended_at)
     ORDER BY 3, 2`,
  )
  const ofSession = db.prepare<[SessionId], Row>(
    `SELECT closing.id, closing.session_id AS sessionId, closing.staff_id AS staffId, staff.display_name AS staffName, closing.at,
       closing.findings, closing.remark
     FROM day_end AS closing JOIN staff ON staff.id = closing.staff_id WHERE closing.session_id = ? ORDER BY closing.at DESC, closing.id DESC`,
  )
  const insert = db.prepare<[Omit<NewDayEnd, 'findings'> & { findings: string }]>(
    `INSERT INTO day_end (id, session_id, staff_id, at, findings, remark) VALUES (@id, @sessionId, @staffId, @at, @findings, @remark)`,
  )
  const contacts = db.prepare<[SessionId], unknown>(
    `SELECT count(*) AS total, count(*) - count(person_id) AS anonymous, count(person_id) AS withPerson,
       count(DISTINCT person_id) AS persons, coalesce(sum(first), 0) AS first, coalesce(sum(1 - first), 0) AS followUp,
       coalesce(sum(minutes), 0) AS minutes,
       coalesce(sum((SELECT count(*) FROM contact_topic WHERE contact_topic.contact_id = contact.id)), 0) AS mentions ${HAPPENED}`,
  )
  const topics = db.prepare<[SessionId], unknown>(
    `SELECT named.topic, count(*) AS mentions, sum(named.position = 0) AS main
     FROM contact JOIN contact_topic AS named ON named.contact_id = contact.id
     WHERE contact.session_id = ? GROUP BY named.topic ORDER BY mentions DESC, main DESC, named.topic`,
  )
  const counts = (column: 'result' | 'channel') =>
    db.prepare<[SessionId], unknown>(`SELECT ${column}, count(*) AS count ${HAPPENED} GROUP BY ${column} ORDER BY count DESC, ${column}`)
  const results = counts('result')
  const channels = counts('channel')
  const receipts = db.prepare<[SessionId], unknown>(
    'SELECT kind, count(*) AS count FROM print_record WHERE session_id = ? GROUP BY kind ORDER BY count DESC, kind',
  )
  const items = db.prepare<[SessionId, BranchId], { count: number }>(
    'SELECT count(*) AS count FROM handover_item WHERE session_id = ? AND branch_id = ?',
  )

  return {
    session: (id: SessionId) => DropInSession.nullable().parse(session.get(id) ?? null),
    /** Sessions before `today`; those that have ended only from `since` on. */
    unclosed: (today: LocalDate, since: LocalDate) => z.array(Unclosed).parse(unclosed.all({ today, since })),
    ofSession: (id: SessionId) => ofSession.all(id).map(({ findings, ...row }) => DayEnd.parse({ ...row, findings: JSON.parse(findings) })),
    insert: ({ findings, ...row }: NewDayEnd) => insert.run({ ...row, findings: JSON.stringify(findings) }),
    contacts: (id: SessionId) => ContactCounts.parse(contacts.get(id)),
    topics: (id: SessionId) => Topics.parse(topics.all(id)),
    results: (id: SessionId) => Results.parse(results.all(id)),
    channels: (id: SessionId) => Channels.parse(channels.all(id)),
    receipts: (id: SessionId) => Receipts.parse(receipts.all(id)),
    /** All items of a branch, also those about persons that the reader may not see. */
    itemCount: (id: SessionId, branchId: BranchId) => items.get(id, branchId)?.count ?? 0,
  }
}
