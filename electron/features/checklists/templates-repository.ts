import { z } from 'zod'
import { Template } from '../../../shared/contract/checklists.ts'
import { LocalDate } from '../../../shared/dates.ts'
import type { StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

const Saved = Template.omit({ perChild: true }).extend({ id: z.string(), validTo: LocalDate.nullable() })
export type SavedTemplate = z.infer<typeof Saved>
type Row = Omit<SavedTemplate, 'items'> & { items: string }

/** Changes of the house to shipped templates, each a version of its own that is ended and never overwritten. */
export function templatesRepository({ db }: Store) {
  const all = db.prepare<[], Row>(
    `SELECT id, key, version, name, valid_from AS validFrom, valid_to AS validTo, items FROM checklist_template ORDER BY key, version`,
  )
  const insert = db.prepare<[Row & { staffId: StaffId }]>(
    `INSERT INTO checklist_template (id, key, version, name, valid_from, valid_to, items, staff_id)
     VALUES (@id, @key, @version, @name, @validFrom, @validTo, @items, @staffId)`,
  )
  const end = db.prepare<[{ id: string; validTo: LocalDate }]>('UPDATE checklist_template SET valid_to = @validTo WHERE id = @id')

  return {
    all: (): SavedTemplate[] => all.all().map((row) => Saved.parse({ ...row, items: JSON.parse(row.items) })),
    insert: (template: SavedTemplate, staffId: StaffId) => insert.run({ ...template, items: JSON.stringify(template.items), staffId }),
    end: (id: string, validTo: LocalDate) => end.run({ id, validTo }),
  }
}
