import { consentState } from '../../../shared/consent-rules.ts'
import { Consent, type ConsentInput } from '../../../shared/contract/consents.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { ConsentId, PersonId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Row = Omit<Consent, 'id' | 'personId' | 'offerId' | 'categories' | 'interpreterPresent' | 'state'> & {
  id: string
  personId: string
  offerId: string | null
  categories: string
  interpreterPresent: number
}
type NewConsent = Omit<ConsentInput, 'informed'> & Pick<Consent, 'id' | 'proofNumber' | 'givenAt'>
type InsertRow = Omit<NewConsent, 'categories' | 'interpreterPresent'> & Pick<Row, 'categories' | 'interpreterPresent'>

const CONSENT = `SELECT id, proof_number AS proofNumber, person_id AS personId, offer_id AS offerId, purpose, categories,
  recipient_organization AS recipientOrganization, recipient_person AS recipientPerson, valid_from AS validFrom,
  valid_until AS validUntil, language, interpreter_present AS interpreterPresent, given_at AS givenAt,
  withdrawn_at AS withdrawnAt, signed_at AS signedAt FROM consent`

const NAME = `, (SELECT given_names || ' ' || family_name FROM person WHERE person.id = consent.person_id) AS personName FROM consent`

function toConsent(row: Row, today: LocalDate): Consent {
  return Consent.parse({
    ...row,
    categories: JSON.parse(row.categories),
    interpreterPresent: row.interpreterPresent === 1,
    state: consentState(row, today),
  })
}

export function consentsRepository({ db }: Store) {
  const ofPerson = db.prepare<[PersonId], Row>(`${CONSENT} WHERE person_id = ? ORDER BY given_at DESC, id DESC`)
  const find = db.prepare<[ConsentId], Row>(`${CONSENT} WHERE id = ?`)
  const person = db.prepare<[PersonId], { id: string }>('SELECT id FROM person WHERE id = ?')
  const unsigned = db.prepare<[LocalDate], Row & { personName: string }>(
    `${CONSENT.replace(' FROM consent', NAME)} WHERE signed_at IS NULL AND withdrawn_at IS NULL AND valid_until >= ? ORDER BY given_at`,
  )
  const sign = db.prepare<[{ id: ConsentId; at: string | null }]>('UPDATE consent SET signed_at = @at WHERE id = @id')
  const insert = db.prepare<[InsertRow]>(
    `INSERT INTO consent (id, proof_number, person_id, offer_id, purpose, categories, recipient_organization, recipient_person,
       valid_from, valid_until, language, interpreter_present, given_at, withdrawn_at, withdrawal_note)
     VALUES (@id, @proofNumber, @personId, @offerId, @purpose, @categories, @recipientOrganization, @recipientPerson,
       @validFrom, @validUntil, @language, @interpreterPresent, @givenAt, NULL, '')`,
  )
  const withdraw = db.prepare<[{ id: ConsentId; at: string; note: string }]>(
    'UPDATE consent SET withdrawn_at = @at, withdrawal_note = @note WHERE id = @id',
  )

  return {
    ofPerson: (id: PersonId, today: LocalDate) => ofPerson.all(id).map((row) => toConsent(row, today)),
    find: (id: ConsentId, today: LocalDate) => {
      const row = find.get(id)
      return row ? toConsent(row, today) : null
    },
    personExists: (id: PersonId) => person.get(id) !== undefined,
    /** In force on that day and not signed, with the person's name, oldest first. */
    unsigned: (today: LocalDate) => unsigned.all(today).map((row) => ({ ...toConsent(row, today), personName: row.personName })),
    sign: (id: ConsentId, at: string | null) => {
      sign.run({ id, at })
    },
    insert: (consent: NewConsent) => {
      insert.run({
        id: consent.id,
        proofNumber: consent.proofNumber,
        personId: consent.personId,
        offerId: consent.offerId,
        purpose: consent.purpose,
        categories: JSON.stringify(consent.categories),
        recipientOrganization: consent.recipientOrganization,
        recipientPerson: consent.recipientPerson,
        validFrom: consent.validFrom,
        validUntil: consent.validUntil,
        language: consent.language,
        interpreterPresent: Number(consent.interpreterPresent),
        givenAt: consent.givenAt,
      })
    },
    withdraw: (id: ConsentId, at: string, note: string) => {
      withdraw.run({ id, at, note })
    },
  }
}
