import { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import type { StaffId, SummonsId, SummonsSheetId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Hearing = SummonsRecord['hearings'][number]
type NewHearing = Omit<Hearing, 'staffName' | 'reasons'> & { id: string; summonsId: SummonsId; staffId: StaffId; reasons: string }
type NewCheck = { id: string; summonsId: SummonsId; staffId: StaffId; at: string; answers: string; note: string }
type NewSheet = {
  id: SummonsSheetId
  summonsId: SummonsId
  kind: string
  number: string
  madeAt: string
  content: string
  hash: string
  staffId: StaffId
}
type CheckRow = { by: string; byName: string; at: string; answers: string; note: string }
type SheetRow = { personId: string; summonsId: string; content: string; hash: string }

/** What comes to a record: hearings, protection checks, and the sheets that went out. */
export function summonsPapersRepository({ db }: Pick<Store, 'db'>) {
  const hearings = db.prepare<[SummonsId], Omit<Hearing, 'reasons'> & { reasons: string }>(
    `SELECT hearing.channel, hearing.offered_on AS offeredOn, hearing.held_on AS heldOn, hearing.reasons, hearing.note,
       staff.display_name AS staffName
     FROM summons_hearing AS hearing JOIN staff ON staff.id = hearing.staff_id WHERE hearing.summons_id = ? ORDER BY hearing.id`,
  )
  const insertHearing = db.prepare<[NewHearing]>(
    `INSERT INTO summons_hearing (id, summons_id, channel, offered_on, held_on, reasons, note, staff_id)
     VALUES (@id, @summonsId, @channel, @offeredOn, @heldOn, @reasons, @note, @staffId)`,
  )
  const check = db.prepare<[SummonsId], CheckRow>(
    `SELECT made.staff_id AS by, staff.display_name AS byName, made.at, made.answers, made.note
     FROM summons_check AS made JOIN staff ON staff.id = made.staff_id WHERE made.summons_id = ? ORDER BY made.id DESC LIMIT 1`,
  )
  const insertCheck = db.prepare<[NewCheck]>(
    `INSERT INTO summons_check (id, summons_id, answers, note, staff_id, at) VALUES (@id, @summonsId, @answers, @note, @staffId, @at)`,
  )
  const sheets = db.prepare<[SummonsId], unknown>(
    `SELECT id, kind, number, made_at AS madeAt, hash FROM summons_sheet WHERE summons_id = ? ORDER BY id`,
  )
  const sheet = db.prepare<[SummonsSheetId], SheetRow>(
    `SELECT summons.person_id AS personId, summons.id AS summonsId, made.content, made.hash
     FROM summons_sheet AS made JOIN summons ON summons.id = made.summons_id WHERE made.id = ?`,
  )
  const insertSheet = db.prepare<[NewSheet]>(
    `INSERT INTO summons_sheet (id, summons_id, kind, number, made_at, content, hash, staff_id)
     VALUES (@id, @summonsId, @kind, @number, @madeAt, @content, @hash, @staffId)`,
  )

  return {
    hearings: (id: SummonsId): Hearing[] =>
      SummonsRecord.shape.hearings.parse(hearings.all(id).map((row) => ({ ...row, reasons: JSON.parse(row.reasons) }))),
    insertHearing: (hearing: NewHearing) => insertHearing.run(hearing),
    check: (id: SummonsId): SummonsRecord['check'] => {
      const row = check.get(id)
      return row ? SummonsRecord.shape.check.parse({ ...row, answers: JSON.parse(row.answers) }) : null
    },
    insertCheck: (made: NewCheck) => insertCheck.run(made),
    sheets: (id: SummonsId): SummonsRecord['sheets'] => SummonsRecord.shape.sheets.parse(sheets.all(id)),
    sheet: (id: SummonsSheetId) => sheet.get(id) ?? null,
    insertSheet: (made: NewSheet) => insertSheet.run(made),
  }
}
