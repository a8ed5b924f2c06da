import type { SummonsInput } from '../../shared/contract/summons.ts'
import type { SummonsRecord } from '../../shared/contract/summons-record.ts'
import type { PersonId, SiteId } from '../../shared/ids.ts'
import type { TestApp } from './app.ts'
import { siteInput } from './fixtures.ts'

export const DAY_MS = 24 * 3_600_000

/** Two weeks ahead of the day on which tests begin, a Tuesday. */
export const ON = '2026-12-08'

/** A place that may be named; whoever makes it has to have the right. */
export async function summonsSite(app: TestApp, name = 'Geschäftsstelle 3'): Promise<SiteId> {
  return (await app.call('dropIn', 'createSite', siteInput({ name, summonsPlace: true }))).id
}

export function summonsInput(personId: PersonId, siteId: SiteId, change: Partial<SummonsInput> = {}): SummonsInput {
  const what = { purpose: 'vermittlung', purposeNote: '', plannedDelivery: 'uebergabe_gegen_empfang', denseNote: '' } as const
  return { personId, siteId, startsAt: `${ON}T09:30`, ...what, ...change }
}

/** Issued and handed over on the first day. */
export async function delivered(
  app: TestApp,
  personId: PersonId,
  siteId: SiteId,
  change: Partial<SummonsInput> = {},
): Promise<SummonsRecord> {
  const { id, revision } = await app.call('summons', 'issue', summonsInput(personId, siteId, change))
  const today = (await app.call('today', 'overview', {})).day
  return app.call('summons', 'deliver', {
    id,
    revision,
    method: 'uebergabe_gegen_empfang',
    on: today,
    deemedOn: null,
    proof: 'unterschrieben',
  })
}

/** Handed over, and missed the day after. */
export async function missed(app: TestApp, personId: PersonId, siteId: SiteId): Promise<SummonsRecord> {
  const { id, revision } = await delivered(app, personId, siteId)
  app.advance(15 * DAY_MS)
  return app.call('summons', 'recordMiss', { id, revision, findingsSeen: true })
}
