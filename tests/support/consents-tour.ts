import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { ConsentId, PersonId } from '../../shared/ids.ts'
import { consentInput } from './referral-fixtures.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** A consent that soon ends, one that is said no to, and what is told after a withdrawal. @param used one under which data went out */
export async function consentsTour(visit: Visit, personId: PersonId, used: ConsentId): Promise<void> {
  const ending = await visit('consents', 'give', consentInput(personId, { validUntil: '2026-12-01' }))
  await visit('consents', 'sign', { id: ending.id, signed: true })
  await visit('consents', 'toRenew', {})
  const no = await visit('consents', 'give', consentInput(personId))
  await visit('consents', 'refuse', { id: no.id })
  await visit('consents', 'get', { id: used })
  await visit('consents', 'passedOn', { id: used, personId })
  await visit('consents', 'withdraw', { id: used, note: '' })
  await visit('letters', 'consentNotice', { id: used })
}
