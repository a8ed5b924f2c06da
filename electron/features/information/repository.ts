import type { InformationHandOver } from '../../../shared/contract/information.ts'
import type { PersonId, StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type NewHandOver = Omit<InformationHandOver, 'staffName'> & { staffId: StaffId }

const HAND_OVER = `SELECT given.id, given.person_id AS personId, given.version, given.language, given.on_day AS "on",
  staff.display_name AS staffName FROM information_hand_over AS given JOIN staff ON staff.id = given.staff_id`

export function informationRepository({ db }: Store) {
  const find = db.prepare<[string], InformationHandOver>(`${HAND_OVER} WHERE given.id = ?`)
  const ofPerson = db.prepare<[PersonId], InformationHandOver>(
    `${HAND_OVER} WHERE given.person_id = ? ORDER BY given.on_day DESC, given.id DESC`,
  )
  const personExists = db.prepare<[PersonId], { id: string }>('SELECT id FROM person WHERE id = ?')
  const insert = db.prepare<[NewHandOver]>(
    `INSERT INTO information_hand_over (id, person_id, version, language, on_day, staff_id)
     VALUES (@id, @personId, @version, @language, @on, @staffId)`,
  )
  const remove = db.prepare<[string]>('DELETE FROM information_hand_over WHERE id = ?')

  return {
    find: (id: string) => find.get(id) ?? null,
    ofPerson: (id: PersonId) => ofPerson.all(id),
    personExists: (id: PersonId) => personExists.get(id) !== undefined,
    insert: (handOver: NewHandOver) => insert.run(handOver),
    remove: (id: string) => remove.run(id),
  }
}
