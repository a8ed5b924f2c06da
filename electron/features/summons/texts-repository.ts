import { z } from 'zod'
import { SummonsText } from '../../../shared/contract/summons.ts'
import { LocalDate } from '../../../shared/dates.ts'
import type { StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

const Saved = SummonsText.omit({ sample: true }).extend({ id: z.string(), validTo: LocalDate.nullable() })
export type SavedText = z.infer<typeof Saved>

/** The authority's own texts of the law; a version is ended and never written over. */
export function textsRepository({ db }: Pick<Store, 'db'>) {
  const all = db.prepare<[], unknown>(
    `SELECT id, kind, version, valid_from AS validFrom, valid_to AS validTo, body FROM summons_text
     ORDER BY kind, valid_from DESC, id DESC`,
  )
  const insert = db.prepare<[SavedText & { staffId: StaffId }]>(
    `INSERT INTO summons_text (id, kind, version, valid_from, valid_to, body, staff_id)
     VALUES (@id, @kind, @version, @validFrom, @validTo, @body, @staffId)`,
  )
  const end = db.prepare<[{ id: string; validTo: LocalDate }]>('UPDATE summons_text SET valid_to = @validTo WHERE id = @id')

  return {
    all: (): SavedText[] => z.array(Saved).parse(all.all()),
    insert: (text: SavedText, staffId: StaffId) => insert.run({ ...text, staffId }),
    end: (id: string, validTo: LocalDate) => end.run({ id, validTo }),
  }
}
