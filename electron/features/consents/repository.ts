import { z } from 'zod'
import { type ConsentMoments, consentState } from '../../../shared/consent-states.ts'
import { Consent, type ConsentInput, PassedOn } from '../../../shared/contract/consents.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { ConsentId, PersonId } from '../../../shared/ids.ts'
import { OPEN_STATES } from '../../../shared/referral-states.ts'
import type { Store } from '../../store/store.ts'

type Row = Record<string, string | number | null> &
  ConsentMoments & { categories: string; guardians: string; interpreterPresent: number; personId: PersonId }
type NewConsent = Omit<ConsentInput, 'informed'> & Pick<Consent, 'id' | 'proofNumber' | 'givenAt'>
type InsertRow = Omit<NewConsent, 'categories' | 'interpreterPresent' | 'guardians'> & {
  categories: string
  interpreterPresent: number
  guardians: string
}
type Moments = Pick<Consent, 'id' | 'signedAt' | 'refusedAt' | 'withdrawnAt' | 'replacedAt'>

const COLUMNS = `consent.id, kind, proof_number AS proofNumber, consent.person_id AS personId, consent.offer_id AS offerId, purpose, categories,
  recipient_organization AS recipientOrganization, recipient_person AS recipientPerson, released_person AS releasedPerson,
  valid_from AS validFrom, valid_until AS validUntil, language, interpreter_present AS interpreterPresent, signed_by AS signedBy,
  guardians, replaces_id AS replacesId, given_at AS givenAt, withdrawn_at AS withdrawnAt, signed_at AS signedAt,
  refused_at AS refusedAt, replaced_at AS replacedAt`
const CONSENT = `SELECT ${COLUMNS} FROM consent`
const NAMED = `SELECT ${COLUMNS}, trim(person.given_names || ' ' || person.family_name) AS personName
  FROM consent JOIN person ON person.id = consent.person_id`
const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ')
/** Neither said no to nor at its end by what somebody did. */
const STANDING = 'refused_at IS NULL AND withdrawn_at IS NULL AND replaced_at IS NULL'

const Name = z.object({ personName: z.string() })
const Count = z.object({ openReferrals: z.number() })

function toConsent(row: Row, today: LocalDate): Consent {
  return Consent.parse({
    ...row,
    categories: JSON.parse(row.categories),
    guardians: JSON.parse(row.guardians),
    interpreterPresent: row.interpreterPresent === 1,
    state: consentState(row, today),
  })
}

function toNamed(row: Row, today: LocalDate) {
  return { ...toConsent(row, today), ...Name.parse(row) }
}

export function consentsRepository({ db }: Store) {
  const ofPerson = db.prepare<[PersonId], Row>(`${CONSENT} WHERE consent.person_id = ? ORDER BY given_at DESC, consent.id DESC`)
  const find = db.prepare<[ConsentId], Row>(`${NAMED} WHERE consent.id = ?`)
  const person = db.prepare<[PersonId], { birthDate: string }>('SELECT birth_date AS birthDate FROM person WHERE id = ?')
  const unsigned = db.prepare<[LocalDate], Row>(
    `${NAMED} WHERE signed_at IS NULL AND ${STANDING} AND valid_until >= ? ORDER BY given_at, consent.id`,
  )
  const ending = db.prepare<[LocalDate], Row>(
    `${NAMED.replace(
      '\n  FROM consent',
      `, (SELECT count(*) FROM referral WHERE state IN (${OPEN}) AND (consent_id = consent.id OR release_id = consent.id)) AS openReferrals
  FROM consent`,
    )} WHERE signed_at IS NOT NULL AND ${STANDING} AND valid_until <= ? ORDER BY valid_until, consent.id`,
  )
  const chain = `WITH RECURSIVE chain (id) AS (
    VALUES (@id) UNION SELECT consent.replaces_id FROM consent JOIN chain ON chain.id = consent.id WHERE consent.replaces_id IS NOT NULL)`
  const passedOn = db.prepare<[{ id: ConsentId; personId: PersonId }], Record<string, unknown> & { categories: string }>(
    `${chain} SELECT referral.id AS referralId, referral.person_id AS personId, referral.offer_name AS offerName,
       referral.provider_name AS providerName, iif(consent.kind = 'schweigepflicht', referral.confidential, referral.data_shared) AS categories,
       step.at, staff.display_name AS staffName, consent.proof_number AS proofNumber, consent.recipient_person AS recipientPerson
     FROM chain JOIN consent ON consent.id = chain.id
     JOIN referral_step AS step ON step.consent_id = consent.id OR step.release_id = consent.id
     JOIN referral ON referral.id = step.referral_id JOIN staff ON staff.id = step.staff_id
     WHERE referral.person_id = @personId AND step.state = 'uebergeben' ORDER BY step.at DESC, step.id DESC`,
  )
  const change = db.prepare<[Moments]>(
    `UPDATE consent SET signed_at = @signedAt, refused_at = @refusedAt, withdrawn_at = @withdrawnAt, replaced_at = @replacedAt WHERE id = @id`,
  )
  const note = db.prepare<[string, ConsentId]>('UPDATE consent SET withdrawal_note = ? WHERE id = ?')
  const insert = db.prepare<[InsertRow]>(
    `INSERT INTO consent (id, kind, proof_number, person_id, offer_id, purpose, categories, recipient_organization, recipient_person,
       released_person, valid_from, valid_until, language, interpreter_present, signed_by, guardians, replaces_id, given_at, withdrawal_note)
     VALUES (@id, @kind, @proofNumber, @personId, @offerId, @purpose, @categories, @recipientOrganization, @recipientPerson,
       @releasedPerson, @validFrom, @validUntil, @language, @interpreterPresent, @signedBy, @guardians, @replacesId, @givenAt, '')`,
  )

  return {
    ofPerson: (id: PersonId, today: LocalDate) => ofPerson.all(id).map((row) => toConsent(row, today)),
    find: (id: ConsentId, today: LocalDate) => {
      const row = find.get(id)
      return row ? toNamed(row, today) : null
    },
    /** As precise as it is known; null where there is no such person. */
    birthDate: (id: PersonId) => person.get(id)?.birthDate ?? null,
    /** In time and not signed, with the person's name, oldest first. */
    unsigned: (today: LocalDate) => unsigned.all(today).map((row) => toNamed(row, today)),
    /** Signed ones that end by that day or have ended, with the number of open referrals that rest on each. */
    ending: (until: LocalDate, today: LocalDate) => ending.all(until).map((row) => ({ ...toNamed(row, today), ...Count.parse(row) })),
    passedOn: (id: ConsentId, personId: PersonId) =>
      passedOn.all({ id, personId }).map((row) => PassedOn.parse({ ...row, categories: JSON.parse(row.categories) })),
    insert: ({ categories, guardians, interpreterPresent, ...consent }: NewConsent) =>
      insert.run({
        ...consent,
        categories: JSON.stringify(categories),
        guardians: JSON.stringify(guardians),
        interpreterPresent: Number(interpreterPresent),
      }),
    change: ({ id, signedAt, refusedAt, withdrawnAt, replacedAt }: Moments) =>
      change.run({ id, signedAt, refusedAt, withdrawnAt, replacedAt }),
    noteWithdrawal: (id: ConsentId, text: string) => note.run(text, id),
  }
}
