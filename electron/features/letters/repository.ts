import { z } from 'zod'
import type { LocalDate } from '../../../shared/dates.ts'
import type { AppointmentId, ConsentId, PersonId, ReferralId, SeriesId, SiteId, TicketId } from '../../../shared/ids.ts'
import type { AppointmentLetterKind } from '../../../shared/letter-kinds.ts'
import type { Store } from '../../store/store.ts'
import { AppointmentRow, CandidateRow, ConsentRow, PlaceRow, RecipientRow, ReferralRow, TicketRow } from './rows.ts'

type BetweenQuery = { from: LocalDate; until: LocalDate; siteId: SiteId | null; kind: AppointmentLetterKind }

const NAME = "trim(person.given_names || ' ' || person.family_name) AS name"

/** Letters go where the person wants them: to the other address where there is one, under the name that stands there. */
const OTHER = "(person.other_street <> '' OR person.other_city <> '')"
const ADDRESSEE = `iif(${OTHER} AND person.other_addressee <> '', person.other_addressee, trim(person.given_names || ' ' || person.family_name)) AS addressee,
       ${NAME}, iif(${OTHER}, person.other_street, person.street) AS street,
       iif(${OTHER}, trim(person.other_postal_code || ' ' || person.other_city), trim(person.postal_code || ' ' || person.city)) AS town`

const PERSON = `person.id AS personId, ${ADDRESSEE}, person.letter_allowed AS letterAllowed, person.disclosure_blocked AS disclosureBlocked`

const APPOINTMENT = `SELECT appointment.id, person.id AS personId, ${ADDRESSEE},
       person.letter_allowed AS letterAllowed,
       max(person.letter_allowed, person.phone_allowed, person.sms_allowed, person.email_allowed) AS anyWayAllowed,
       site.name AS siteName, site.street AS siteStreet, site.postal_code AS sitePostalCode, site.city AS siteCity,
       site.quarter AS siteQuarter, site.phone AS sitePhone, site.step_free AS stepFree, staff.display_name AS staffName,
       appointment.starts_at AS start, appointment.ends_at AS end, appointment.minutes, appointment.purpose,
       appointment.interpreter_language AS interpreterLanguage, appointment.state, appointment.revision,
       person.disclosure_blocked AS disclosureBlocked, appointment.provisional,
       appointment.series_id AS seriesId, appointment.series_start AS seriesStart
     FROM appointment
     JOIN person ON person.id = appointment.person_id
     JOIN site ON site.id = appointment.site_id
     JOIN staff ON staff.id = appointment.staff_id`

/** Reads what prints show, across the tables of other features; writes nothing. */
export function lettersRepository({ db, device }: Store) {
  const appointment = db.prepare<[AppointmentId]>(`${APPOINTMENT} WHERE appointment.id = ?`)
  const dates = db.prepare<[SeriesId]>(`${APPOINTMENT} WHERE appointment.series_id = ? ORDER BY appointment.series_start, appointment.id`)
  const rule = db.prepare<[SeriesId], { rule: string }>('SELECT rule FROM appointment_series WHERE id = ?')
  const recipient = db.prepare<[PersonId]>(`SELECT ${PERSON} FROM person WHERE person.id = ?`)
  const between = db.prepare<[BetweenQuery]>(
    `SELECT appointment.id AS appointmentId, ${PERSON}, appointment.starts_at AS start, appointment.state, appointment.provisional, site.name AS siteName,
       staff.display_name AS staffName,
       (SELECT max(letter.made_at) FROM letter WHERE letter.appointment_id = appointment.id AND letter.kind = @kind
          AND letter.appointment_revision = appointment.revision) AS letterAt
     FROM appointment JOIN person ON person.id = appointment.person_id JOIN site ON site.id = appointment.site_id
     JOIN staff ON staff.id = appointment.staff_id
     WHERE appointment.starts_at >= @from AND appointment.starts_at < @until AND (@siteId IS NULL OR appointment.site_id = @siteId)
     ORDER BY appointment.starts_at, appointment.id LIMIT 500`,
  )
  const referral = db.prepare<[ReferralId]>(
    `SELECT referral.person_id AS personId, referral.offer_id AS offerId, referral.offer_name AS offerName,
       referral.provider_name AS providerName, referral.data_shared AS dataShared,
       consent.recipient_organization || ', ' || consent.recipient_person AS recipient, referral.legal_basis AS legalBasis,
       referral.answer_token AS answerToken, referral.follow_up_on AS followUpOn
     FROM referral LEFT JOIN consent ON consent.id = referral.consent_id
     WHERE referral.id = ?`,
  )
  const consent = db.prepare<[ConsentId]>(
    `SELECT consent.kind, consent.offer_id AS offerId, person.id AS personId, ${NAME}, person.original_script AS originalScript,
       consent.proof_number AS proofNumber, consent.released_person AS releasedPerson, consent.signed_by AS signedBy, consent.guardians,
       (SELECT old.proof_number FROM consent AS old WHERE old.id = consent.replaces_id) AS replaces,
       consent.refused_at AS refusedAt, consent.replaced_at AS replacedAt,
       consent.purpose, consent.categories, consent.recipient_organization AS recipientOrganization,
       consent.recipient_person AS recipientPerson, consent.valid_from AS validFrom, consent.valid_until AS validUntil,
       consent.language, consent.interpreter_present AS interpreterPresent, consent.withdrawn_at AS withdrawnAt
     FROM consent JOIN person ON person.id = consent.person_id
     WHERE consent.id = ?`,
  )
  const ticket = db.prepare<[TicketId]>(
    `SELECT ticket.number, ticket.lane, ticket.arrived_at AS arrivedAt, site.name AS siteName
     FROM ticket JOIN drop_in_session AS session ON session.id = ticket.session_id JOIN site ON site.id = session.site_id
     WHERE ticket.id = ?`,
  )
  const place = db.prepare<[string]>(
    `SELECT site.name, site.phone, site.street, trim(site.postal_code || ' ' || site.city) AS town FROM drop_in_session AS session JOIN site ON site.id = session.site_id
     WHERE session.device = ? AND session.state = 'laufend' ORDER BY session.started_at DESC LIMIT 1`,
  )

  return {
    appointment: (id: AppointmentId) => AppointmentRow.nullable().parse(appointment.get(id) ?? null),
    recipient: (id: PersonId) => RecipientRow.nullable().parse(recipient.get(id) ?? null),
    /** Appointments that begin on these days, `until` not included; a few hundred at most. */
    /** All dates of a series in the order of its rule, whatever became of them. */
    dates: (id: SeriesId) => z.array(AppointmentRow).parse(dates.all(id)),
    rule: (id: SeriesId) => rule.get(id)?.rule ?? '',
    between: (query: BetweenQuery) => z.array(CandidateRow).parse(between.all(query)),
    referral: (id: ReferralId) => ReferralRow.nullable().parse(referral.get(id) ?? null),
    consent: (id: ConsentId) => ConsentRow.nullable().parse(consent.get(id) ?? null),
    ticket: (id: TicketId) => TicketRow.nullable().parse(ticket.get(id) ?? null),
    /** Where this laptop receives visitors right now, or null. */
    currentPlace: () => PlaceRow.nullable().parse(place.get(device) ?? null),
  }
}
