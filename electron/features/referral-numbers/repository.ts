import { z } from 'zod'
import type { Instant } from '../../../shared/dates.ts'
import { PROVIDER_KINDS } from '../../../shared/offer-lists.ts'
import { FAILURE_REASONS } from '../../../shared/referral-failures.ts'
import { SENSITIVE_TOPICS } from '../../../shared/value-lists.ts'
import type { Store } from '../../store/store.ts'

/** Moments compare as text. `settled`: handed over by then, long enough ago. `days`: up to which something counts. */
type Asked = { readonly since: Instant; readonly before: Instant; readonly settled: Instant; readonly days: number }

const Count = z.number().int()
const Row = z.object({
  offerId: z.string(),
  offerName: z.string(),
  providerName: z.string(),
  kind: z.enum(PROVIDER_KINDS).nullable().catch(null),
  sensitive: z.number().transform(Boolean),
  referred: Count,
  n: Count,
  accepted: Count,
  connected: Count,
  waits: z.string().transform((json) => z.array(z.number()).parse(JSON.parse(json))),
})
const Failure = z.object({ offerId: z.string(), reason: z.enum(FAILURE_REASONS), count: Count })

const FIRST = (states: string) =>
  `(SELECT min(step.at) FROM referral_step AS step WHERE step.referral_id = referral.id AND step.state IN (${states}))`
const DAYS_UNTIL = (moment: string) => `julianday(${moment}) - julianday(handedOverAt)`

/** One line for each referral handed over in the period: whereto and what became of it, and nothing of who it was about. */
const HANDED_OVER = `WITH handed AS (
  SELECT offer_id AS offerId, offer_name AS offerName, provider_name AS providerName, state, handed_over_at AS handedOverAt,
    ${FIRST("'angenommen', 'erstkontakt', 'angebunden'")} AS acceptedAt,
    ${FIRST("'erstkontakt', 'angebunden'")} AS metAt,
    ${FIRST("'angebunden'")} AS connectedAt,
    (SELECT step.reason FROM referral_step AS step WHERE step.referral_id = referral.id ORDER BY step.at DESC, step.id DESC LIMIT 1) AS reason
  FROM referral WHERE handed_over_at >= @since AND handed_over_at < @before
)`

const SENSITIVE = SENSITIVE_TOPICS.map((topic) => `'${topic}'`).join(', ')

/** Counts straight from the store: no row that leaves here is about one person. */
export function referralNumbersRepository({ db }: Store) {
  // The names of the newest referral, because an offer may have been renamed and may be gone from the directory.
  const outcomes = db.prepare<[Asked]>(
    `${HANDED_OVER}
     SELECT offerId, offerName, providerName, max(handedOverAt) AS newest,
       (SELECT json_extract(organization.extra, '$.kind') FROM hsds_service AS service
          JOIN hsds_organization AS organization ON organization.id = service.organization_id WHERE service.id = offerId) AS kind,
       EXISTS (SELECT 1 FROM offer_topic WHERE service_id = offerId AND topic IN (${SENSITIVE})) AS sensitive,
       count(*) AS referred,
       count(*) FILTER (WHERE handedOverAt < @settled) AS n,
       count(*) FILTER (WHERE handedOverAt < @settled AND ${DAYS_UNTIL('acceptedAt')} <= @days) AS accepted,
       count(*) FILTER (WHERE handedOverAt < @settled AND ${DAYS_UNTIL('connectedAt')} <= @days) AS connected,
       json_group_array(CAST(${DAYS_UNTIL('metAt')} AS INTEGER)) FILTER (WHERE metAt IS NOT NULL) AS waits
     FROM handed GROUP BY offerId`,
  )
  const failures = db.prepare<[Pick<Asked, 'since' | 'before'>]>(
    `${HANDED_OVER}, ended AS (
       SELECT offerId, CASE
         WHEN connectedAt IS NOT NULL THEN NULL
         WHEN state = 'abgelehnt_angebot' THEN coalesce(reason, 'sonstiges')
         WHEN state IN ('abgelehnt_person', 'nicht_angetreten', 'keine_rueckmeldung', 'zurueckgezogen') THEN state
         WHEN state = 'abgelehnt' THEN 'sonstiges'
         WHEN state = 'beendet' AND reason IN ('ziel_erreicht', 'regulaer') THEN NULL
         WHEN state = 'beendet' AND reason IN ('abbruch_person', 'abbruch_angebot') THEN reason
         WHEN state = 'beendet' THEN 'sonstiges'
       END AS reason FROM handed
     )
     SELECT offerId, reason, count(*) AS count FROM ended WHERE reason IS NOT NULL GROUP BY offerId, reason`,
  )
  return {
    outcomes: (asked: Asked) => z.array(Row).parse(outcomes.all(asked)),
    failures: ({ since, before }: Asked) => z.array(Failure).parse(failures.all({ since, before })),
  }
}
