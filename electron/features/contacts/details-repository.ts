import type { ContactDetails } from '../../../shared/contract/contact-details.ts'
import { Funding } from '../../../shared/contract/fundings.ts'
import type { ConcernId, ContactId, FundingId, PersonId } from '../../../shared/ids.ts'
import type { NewId, Store } from '../../store/store.ts'

type Alone = Pick<ContactDetails, 'costBearerId' | 'projectId' | 'sex' | 'ageClass' | 'quarter'> & {
  id: ContactId
  interpreterKind: string | null
  interpreterLanguage: string | null
}

const concern = `SELECT json_group_array(json_object('id', concern.id, 'topics', json(concern.topics), 'summary', concern.summary)
    ORDER BY concern.created_at, concern.id)
  FROM contact_concern JOIN concern ON concern.id = contact_concern.concern_id WHERE contact_concern.contact_id = contact.id`

/** Everything beyond topic, result and minutes as one JSON value, shaped like ContactDetailsShown. */
export const DETAILS = `json_object(
  'barriers', json((SELECT json_group_array(barrier ORDER BY barrier) FROM contact_barrier WHERE contact_id = contact.id)),
  'accompaniments', json((SELECT json_group_array(json_object('kind', kind, 'authority', authority, 'minutes', minutes) ORDER BY position)
    FROM accompaniment WHERE contact_id = contact.id)),
  'interpreter', json(CASE WHEN contact.interpreter_kind IS NULL THEN 'null'
    ELSE json_object('kind', contact.interpreter_kind, 'language', contact.interpreter_language) END),
  'costBearer', coalesce((SELECT name FROM funding WHERE id = contact.cost_bearer_id), ''),
  'project', coalesce((SELECT name FROM funding WHERE id = contact.project_id), ''),
  'concerns', json((${concern})),
  'sex', contact.sex, 'ageClass', contact.age_class, 'quarter', contact.quarter)`

export function detailsRepository({ db }: Store, newId: NewId) {
  const concernOf = db.prepare<[ConcernId, PersonId], { id: string }>('SELECT id FROM concern WHERE id = ? AND person_id = ?')
  const funding = db.prepare<[FundingId], Record<keyof Funding, string | null>>(
    'SELECT id, kind, name, valid_from AS validFrom, valid_to AS validTo FROM funding WHERE id = ?',
  )
  const setAlone = db.prepare<[Alone]>(
    `UPDATE contact SET interpreter_kind = @interpreterKind, interpreter_language = @interpreterLanguage,
       cost_bearer_id = @costBearerId, project_id = @projectId, sex = @sex, age_class = @ageClass, quarter = @quarter WHERE id = @id`,
  )
  const insertBarrier = db.prepare<[string, ContactId, string]>('INSERT INTO contact_barrier (id, contact_id, barrier) VALUES (?, ?, ?)')
  const insertConcern = db.prepare<[string, ContactId, ConcernId]>(
    'INSERT INTO contact_concern (id, contact_id, concern_id) VALUES (?, ?, ?)',
  )
  const insertAccompaniment = db.prepare<[string, ContactId, number, string, string, number]>(
    'INSERT INTO accompaniment (id, contact_id, position, kind, authority, minutes) VALUES (?, ?, ?, ?, ?, ?)',
  )

  return {
    isConcernOf: (id: ConcernId, personId: PersonId) => concernOf.get(id, personId) !== undefined,
    funding: (id: FundingId) => Funding.nullable().parse(funding.get(id) ?? null),
    /** Of a contact that was just inserted; removing the contact takes all of it away (ON DELETE CASCADE). */
    insert: (id: ContactId, details: ContactDetails) => {
      const { barriers, concernIds, accompaniments, interpreter, ...alone } = details
      const { costBearerId, projectId, sex, ageClass, quarter } = alone
      setAlone.run({
        ...{ id, costBearerId, projectId, sex, ageClass, quarter },
        interpreterKind: interpreter?.kind ?? null,
        interpreterLanguage: interpreter?.language ?? null,
      })
      for (const barrier of barriers) insertBarrier.run(newId(), id, barrier)
      for (const concernId of concernIds) insertConcern.run(newId(), id, concernId)
      for (const [position, { kind, authority, minutes }] of accompaniments.entries()) {
        insertAccompaniment.run(newId(), id, position, kind, authority, minutes)
      }
    },
  }
}
