import type { Draft } from '../../../shared/contract/drafts.ts'
import type { StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Row = { form: string; subject: string; path: string; updatedAt: string }
type Key = { staff: StaffId; form: string; subject: string }

export function draftsRepository({ db }: Store) {
  const list = db.prepare<[StaffId], Row>(
    'SELECT form, subject, path, updated_at AS updatedAt FROM draft WHERE staff_id = ? ORDER BY updated_at DESC',
  )
  const find = db.prepare<[Key], Row & { formValues: string }>(
    `SELECT form, subject, path, updated_at AS updatedAt, form_values AS formValues
     FROM draft WHERE staff_id = @staff AND form = @form AND subject = @subject`,
  )
  const save = db.prepare<[Key & { path: string; updatedAt: string; formValues: string }]>(
    `INSERT INTO draft (staff_id, form, subject, form_values, path, updated_at)
     VALUES (@staff, @form, @subject, @formValues, @path, @updatedAt)
     ON CONFLICT (staff_id, form, subject) DO UPDATE SET
       form_values = excluded.form_values, path = excluded.path, updated_at = excluded.updated_at`,
  )
  const remove = db.prepare<[Key]>('DELETE FROM draft WHERE staff_id = @staff AND form = @form AND subject = @subject')

  return {
    list: (staff: StaffId) => list.all(staff),
    find: (key: Key): Draft | null => {
      const row = find.get(key)
      if (!row) return null
      const { formValues, ...rest } = row
      return { ...rest, values: JSON.parse(formValues) }
    },
    save: (key: Key, draft: Draft) => {
      save.run({ ...key, path: draft.path, updatedAt: draft.updatedAt, formValues: JSON.stringify(draft.values) })
    },
    remove: (key: Key) => {
      remove.run(key)
    },
  }
}
