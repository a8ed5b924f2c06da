import { z } from 'zod'
import { LocalDate } from '../../../shared/dates.ts'
import type { StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

const Row = z.object({
  id: z.string(),
  key: z.string(),
  version: z.number(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  words: z.string().transform((json): unknown => JSON.parse(json)),
})
export type TemplateRow = z.infer<typeof Row>
type Insert = Omit<TemplateRow, 'words'> & { readonly words: string; readonly staffId: StaffId }

/** Letterhead and words of the house, each change a version of its own that is ended and never overwritten. */
export function letterTemplatesRepository({ db }: Store) {
  const ofKey = db.prepare<[string]>(
    `SELECT id, key, version, valid_from AS validFrom, valid_to AS validTo, words FROM letter_template WHERE key = ? ORDER BY version`,
  )
  const insert = db.prepare<[Insert]>(
    `INSERT INTO letter_template (id, key, version, valid_from, valid_to, words, staff_id)
     VALUES (@id, @key, @version, @validFrom, @validTo, @words, @staffId)`,
  )
  const end = db.prepare<[{ id: string; validTo: LocalDate }]>('UPDATE letter_template SET valid_to = @validTo WHERE id = @id')

  return {
    ofKey: (key: string) => z.array(Row).parse(ofKey.all(key)),
    insert: ({ words, ...row }: TemplateRow, staffId: StaffId) => insert.run({ ...row, words: JSON.stringify(words), staffId }),
    end: (id: string, validTo: LocalDate) => end.run({ id, validTo }),
  }
}
