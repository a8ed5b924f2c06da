import type { ChecklistState } from '../../../shared/checklist-rules.ts'
import { Checklist, type DueItem } from '../../../shared/contract/checklists.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { ChecklistId, ChecklistItemId, ConcernId, PersonId, StaffId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Row = Readonly<Record<'id' | 'personId' | 'concernId' | 'name' | 'scope' | 'createdAt' | 'closedAt', string | null>>
type ItemRow = Readonly<Record<'id' | 'key' | 'text' | 'state' | 'stateOn' | 'dueOn' | 'revision', string | number | null>>
type NewList = Omit<Checklist, 'items' | 'closedAt'> & { templateKey: string; templateVersion: number; createdBy: StaffId }
type NewItem = { id: ChecklistItemId; checklistId: ChecklistId; position: number; key: string; text: string }
type Standing = { id: ChecklistItemId; state: ChecklistState; stateOn: LocalDate; dueOn: LocalDate | null; revision: number }

const LIST = `SELECT id, person_id AS personId, concern_id AS concernId, name, scope, created_at AS createdAt, closed_at AS closedAt
  FROM checklist`

export function checklistsRepository({ db }: Store) {
  const find = db.prepare<[ChecklistId], Row>(`${LIST} WHERE id = ?`)
  const ofPerson = db.prepare<[PersonId], Row>(`${LIST} WHERE person_id = ? ORDER BY closed_at IS NOT NULL, created_at DESC, id DESC`)
  const items = db.prepare<[string], ItemRow>(
    `SELECT id, item_key AS key, label AS text, state, state_on AS stateOn, due_on AS dueOn, revision
     FROM checklist_item WHERE checklist_id = ? ORDER BY position, id`,
  )
  const listOfItem = db.prepare<[ChecklistItemId], { id: ChecklistId }>('SELECT checklist_id AS id FROM checklist_item WHERE id = ?')
  const due = db.prepare<[LocalDate], DueItem>(
    `SELECT item.id AS itemId, list.id AS checklistId, list.person_id AS personId,
       trim(person.given_names || ' ' || person.family_name) AS personName,
       trim(list.name || ' ' || list.scope) AS checklistName, item.label AS text, item.due_on AS dueOn
     FROM checklist_item AS item JOIN checklist AS list ON list.id = item.checklist_id JOIN person ON person.id = list.person_id
     WHERE item.due_on IS NOT NULL AND item.due_on <= ? AND item.state = 'nachreichen_bis' AND list.closed_at IS NULL
     ORDER BY item.due_on, item.id`,
  )
  const personExists = db.prepare<[PersonId], { id: string }>('SELECT id FROM person WHERE id = ?')
  const concernOf = db.prepare<[ConcernId, PersonId], { id: string }>('SELECT id FROM concern WHERE id = ? AND person_id = ?')
  const insert = db.prepare<[NewList]>(
    `INSERT INTO checklist (id, person_id, concern_id, template_key, template_version, name, scope, created_by, created_at)
     VALUES (@id, @personId, @concernId, @templateKey, @templateVersion, @name, @scope, @createdBy, @createdAt)`,
  )
  const insertItem = db.prepare<[NewItem]>(
    `INSERT INTO checklist_item (id, checklist_id, position, item_key, label, state, revision)
     VALUES (@id, @checklistId, @position, @key, @text, 'fehlt', 1)`,
  )
  const setItem = db.prepare<[Standing]>(
    'UPDATE checklist_item SET state = @state, state_on = @stateOn, due_on = @dueOn, revision = @revision WHERE id = @id',
  )
  const setClosed = db.prepare<[{ id: ChecklistId; closedAt: string | null }]>('UPDATE checklist SET closed_at = @closedAt WHERE id = @id')

  function complete(row: Row): Checklist {
    return Checklist.parse({ ...row, items: items.all(String(row.id)) })
  }

  return {
    find: (id: ChecklistId): Checklist | null => {
      const row = find.get(id)
      return row ? complete(row) : null
    },
    ofPerson: (id: PersonId) => ofPerson.all(id).map(complete),
    listOfItem: (id: ChecklistItemId) => listOfItem.get(id)?.id ?? null,
    due: (until: LocalDate) => due.all(until),
    personExists: (id: PersonId) => personExists.get(id) !== undefined,
    isConcernOf: (concern: ConcernId, person: PersonId) => concernOf.get(concern, person) !== undefined,
    insert: (list: NewList) => insert.run(list),
    insertItem: (item: NewItem) => insertItem.run(item),
    setItem: (standing: Standing) => setItem.run(standing),
    setClosed: (id: ChecklistId, closedAt: string | null) => setClosed.run({ id, closedAt }),
  }
}
