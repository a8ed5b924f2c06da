import type { OfferCheck } from '../../../../shared/contract/offer-work.ts'
import type { CheckOutcome } from '../../../../shared/offer-lists.ts'
import type { Store } from '../../../store/store.ts'

export type EntryRow = { createdById: string; createdBy: string; createdAt: string; reviewedBy: string | null; reviewedAt: string | null }
type NewCheck = { id: string; offerId: string; staffId: string; at: string; outcome: CheckOutcome; note: string }

/** Who entered and looked over offers, and the log of checking calls. */
export function workRepository({ db }: Store) {
  const entry = db.prepare<[string], EntryRow>(
    `SELECT entry.created_by AS createdById, author.display_name AS createdBy, entry.created_at AS createdAt,
       reviewer.display_name AS reviewedBy, entry.reviewed_at AS reviewedAt
     FROM offer_entry AS entry JOIN staff AS author ON author.id = entry.created_by
     LEFT JOIN staff AS reviewer ON reviewer.id = entry.reviewed_by WHERE entry.id = ?`,
  )
  const insert = db.prepare<[{ id: string; staffId: string; at: string }]>(
    'INSERT INTO offer_entry (id, created_by, created_at) VALUES (@id, @staffId, @at)',
  )
  const review = db.prepare<[{ id: string; staffId: string; at: string }]>(
    'UPDATE offer_entry SET reviewed_by = @staffId, reviewed_at = @at WHERE id = @id',
  )
  const checks = db.prepare<[string], OfferCheck>(
    `SELECT offer_check.at, staff.display_name AS staffName, outcome, offer_check.note
     FROM offer_check JOIN staff ON staff.id = offer_check.staff_id WHERE offer_id = ? ORDER BY offer_check.at DESC, offer_check.id DESC LIMIT 50`,
  )
  const lastTry = db.prepare<[string], { at: string | null }>(
    "SELECT max(at) AS at FROM offer_check WHERE offer_id = ? AND outcome = 'nicht_erreicht'",
  )
  const note = db.prepare<[NewCheck]>(
    'INSERT INTO offer_check (id, offer_id, staff_id, at, outcome, note) VALUES (@id, @offerId, @staffId, @at, @outcome, @note)',
  )
  return {
    entry: (id: string) => entry.get(id) ?? null,
    insertEntry: (id: string, staffId: string, at: string) => {
      insert.run({ id, staffId, at })
    },
    review: (id: string, staffId: string, at: string) => {
      review.run({ id, staffId, at })
    },
    checks: (id: string) => checks.all(id),
    lastTry: (id: string) => lastTry.get(id)?.at ?? '',
    noteCheck: (check: NewCheck) => {
      note.run(check)
    },
  }
}
