import { z } from 'zod'
import type { GivenConsent } from '../../../shared/consent-rules.ts'
import { Referral } from '../../../shared/contract/referrals.ts'
import type { ConsentId, OfferId, PersonId, ReferralId, StaffId } from '../../../shared/ids.ts'
import { OPEN_STATES, type ReferralState } from '../../../shared/referral-states.ts'
import type { Store } from '../../store/store.ts'

type Row = Record<string, string | number | null> & { dataShared: string; confidential: string; steps: string; attempts: string }
type ConsentRow = Omit<GivenConsent, 'categories'> & { categories: string }
type NewRow = Omit<Referral, 'steps' | 'attempts' | 'personName' | 'dataShared' | 'confidential' | 'handedOverAt'> & {
  dataShared: string
  confidential: string
}
type NewStep = {
  id: string
  referralId: ReferralId
  state: ReferralState
  at: string
  staffId: StaffId
  note: string
  reason: string | null
  /** Under which papers data goes out by it. */
  consentId: ConsentId | null
  releaseId: ConsentId | null
}
type NewAttempt = { id: string; referralId: ReferralId; way: string; result: string; at: string; staffId: StaffId; note: string }
/** Columns that change after the draft; all of them are written, so that one statement serves every step. */
type Changed = Pick<Referral, 'id' | 'revision' | 'state' | 'followUpOn' | 'consentId' | 'releaseId' | 'handedOverAt'>

const REFERRAL = `SELECT referral.id, referral.person_id AS personId, referral.offer_id AS offerId,
  referral.offer_name AS offerName, referral.provider_name AS providerName, referral.kind, referral.topic,
  referral.data_shared AS dataShared, referral.confidential, referral.consent_id AS consentId, referral.release_id AS releaseId,
  referral.legal_basis AS legalBasis, referral.answer_token AS answerToken, referral.follow_up_on AS followUpOn,
  referral.note, referral.state, referral.created_at AS createdAt, referral.handed_over_at AS handedOverAt, referral.revision,
  trim(person.given_names || ' ' || person.family_name) AS personName,
  (SELECT json_group_array(json_object('state', step.state, 'at', step.at, 'staffName', staff.display_name, 'note', step.note, 'reason', step.reason)
      ORDER BY step.at, step.id)
    FROM referral_step AS step JOIN staff ON staff.id = step.staff_id WHERE step.referral_id = referral.id) AS steps,
  (SELECT json_group_array(json_object('way', attempt.way, 'result', attempt.result, 'at', attempt.at, 'staffName', staff.display_name,
      'note', attempt.note) ORDER BY attempt.at, attempt.id)
    FROM referral_attempt AS attempt JOIN staff ON staff.id = attempt.staff_id WHERE attempt.referral_id = referral.id) AS attempts
  FROM referral JOIN person ON person.id = referral.person_id`
const OPEN = `referral.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`

/** Whoever is connected needs nothing more once nobody is to ask again; years of them would fill every list. */
const TO_DO = `${OPEN} AND NOT (referral.state = 'angebunden' AND referral.follow_up_on IS NULL)`

const Categories = z.array(z.string())

function toReferral(row: Row): Referral {
  return Referral.parse({
    ...row,
    dataShared: JSON.parse(row.dataShared),
    confidential: JSON.parse(row.confidential),
    steps: JSON.parse(row.steps),
    attempts: JSON.parse(row.attempts),
  })
}

export function referralsRepository({ db }: Store) {
  const ofPerson = db.prepare<[PersonId], Row>(
    `${REFERRAL} WHERE referral.person_id = ? ORDER BY referral.created_at DESC, referral.id DESC`,
  )
  const find = db.prepare<[ReferralId], Row>(`${REFERRAL} WHERE referral.id = ?`)
  const byToken = db.prepare<[string], Row>(`${REFERRAL} WHERE referral.answer_token = ?`)
  const answerKey = db.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'answer_key'")
  // Not logged, like everything in `meta`: the change log can be read on screen.
  const setAnswerKey = db.prepare<[string]>("INSERT INTO meta (key, value) VALUES ('answer_key', ?)")
  const open = db.prepare<[], Row>(`${REFERRAL} WHERE ${TO_DO} ORDER BY referral.follow_up_on IS NULL, referral.follow_up_on, referral.id`)
  const openOn = db.prepare<[{ id: ConsentId }], Row>(
    `${REFERRAL} WHERE (referral.consent_id = @id OR referral.release_id = @id) AND ${OPEN}`,
  )
  const offer = db.prepare<[OfferId], { offerName: string; providerName: string; status: string }>(
    `SELECT service.name AS offerName, organization.name AS providerName, service.status FROM hsds_service AS service
     JOIN hsds_organization AS organization ON organization.id = service.organization_id WHERE service.id = ?`,
  )
  const person = db.prepare<[PersonId], { blocked: number }>('SELECT disclosure_blocked AS blocked FROM person WHERE id = ?')
  const consent = db.prepare<[ConsentId], ConsentRow>(
    `SELECT kind, person_id AS personId, recipient_organization AS recipientOrganization, categories, valid_from AS validFrom,
       valid_until AS validUntil, signed_at AS signedAt, refused_at AS refusedAt, withdrawn_at AS withdrawnAt, replaced_at AS replacedAt
     FROM consent WHERE id = ?`,
  )
  const insert = db.prepare<[NewRow]>(
    `INSERT INTO referral (id, person_id, offer_id, offer_name, provider_name, kind, topic, data_shared, confidential, consent_id, release_id,
       legal_basis, answer_token, follow_up_on, note, state, created_at, handed_over_at, revision)
     VALUES (@id, @personId, @offerId, @offerName, @providerName, @kind, @topic, @dataShared, @confidential, @consentId, @releaseId,
       @legalBasis, @answerToken, @followUpOn, @note, @state, @createdAt, NULL, @revision)`,
  )
  const change = db.prepare<[Changed]>(
    `UPDATE referral SET revision = @revision, state = @state, follow_up_on = @followUpOn, consent_id = @consentId,
       release_id = @releaseId, handed_over_at = @handedOverAt WHERE id = @id`,
  )
  const insertStep = db.prepare<[NewStep]>(
    `INSERT INTO referral_step (id, referral_id, state, at, staff_id, note, reason, consent_id, release_id)
     VALUES (@id, @referralId, @state, @at, @staffId, @note, @reason, @consentId, @releaseId)`,
  )
  const insertAttempt = db.prepare<[NewAttempt]>(
    `INSERT INTO referral_attempt (id, referral_id, way, result, at, staff_id, note)
     VALUES (@id, @referralId, @way, @result, @at, @staffId, @note)`,
  )
  const removeLastStep = db.prepare<[ReferralId]>(
    `DELETE FROM referral_step WHERE id =
       (SELECT id FROM referral_step WHERE referral_id = ? ORDER BY at DESC, id DESC LIMIT 1)`,
  )

  return {
    ofPerson: (id: PersonId) => ofPerson.all(id).map(toReferral),
    find: (id: ReferralId) => {
      const row = find.get(id)
      return row ? toReferral(row) : null
    },
    byToken: (token: string) => {
      const row = byToken.get(token)
      return row ? toReferral(row) : null
    },
    /** Key that signs the tokens of this store, in hexadecimal; null before the first. */
    answerKey: () => answerKey.get()?.value ?? null,
    setAnswerKey: (key: string) => setAnswerKey.run(key),
    open: () => open.all().map(toReferral),
    openOn: (id: ConsentId) => openOn.all({ id }).map(toReferral),
    /** Names as they stand in the directory now, and whether it still takes anybody. */
    offer: (id: OfferId) => {
      const row = offer.get(id)
      return row ? { offerName: row.offerName, providerName: row.providerName, active: row.status === 'active' } : null
    },
    personExists: (id: PersonId) => person.get(id) !== undefined,
    /** Auskunftssperre (§ 51 BMG). */
    disclosureBlocked: (id: PersonId) => person.get(id)?.blocked === 1,
    consent: (id: ConsentId): GivenConsent | null => {
      const row = consent.get(id)
      return row ? { ...row, categories: Categories.parse(JSON.parse(row.categories)) } : null
    },
    insert: (row: NewRow) => insert.run(row),
    change: ({ id, revision, state, followUpOn, consentId, releaseId, handedOverAt }: Changed) =>
      change.run({ id, revision, state, followUpOn, consentId, releaseId, handedOverAt }),
    insertStep: (step: NewStep) => insertStep.run(step),
    insertAttempt: (attempt: NewAttempt) => insertAttempt.run(attempt),
    removeLastStep: (id: ReferralId) => removeLastStep.run(id),
  }
}
export type ReferralsRepository = ReturnType<typeof referralsRepository>
