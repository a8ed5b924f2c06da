import { Concern } from '../../../shared/contract/concerns.ts'
import type { ConcernId, PersonId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Row = Record<Exclude<keyof Concern, 'topics'>, string | null> & { topics: string }
type StateChange = Pick<Concern, 'id' | 'state' | 'closedAt'>

const CONCERN = `SELECT id, person_id AS personId, topics, summary, urgency, deadline, state, created_at AS createdAt,
  closed_at AS closedAt FROM concern`

function toConcern(row: Row): Concern {
  return Concern.parse({ ...row, topics: JSON.parse(row.topics) })
}

export function concernsRepository({ db }: Store) {
  const find = db.prepare<[ConcernId], Row>(`${CONCERN} WHERE id = ?`)
  const ofPerson = db.prepare<[PersonId], Row>(`${CONCERN} WHERE person_id = ? ORDER BY closed_at IS NOT NULL, created_at DESC, id DESC`)
  const personExists = db.prepare<[PersonId], { id: string }>('SELECT id FROM person WHERE id = ?')
  const insert = db.prepare<[Row]>(
    `INSERT INTO concern (id, person_id, topics, summary, urgency, deadline, state, created_at, closed_at)
     VALUES (@id, @personId, @topics, @summary, @urgency, @deadline, @state, @createdAt, @closedAt)`,
  )
  const setState = db.prepare<[StateChange]>('UPDATE concern SET state = @state, closed_at = @closedAt WHERE id = @id')

  return {
    find: (id: ConcernId) => {
      const row = find.get(id)
      return row ? toConcern(row) : null
    },
    ofPerson: (id: PersonId) => ofPerson.all(id).map(toConcern),
    personExists: (id: PersonId) => personExists.get(id) !== undefined,
    insert: (concern: Concern) => insert.run({ ...concern, topics: JSON.stringify(concern.topics) }),
    setState: (change: StateChange) => setState.run(change),
  }
}
