import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/ids.ts'
import { logsTour } from './logs-tour.ts'
import { signInFirst } from './staff-fixtures.ts'
import type { WholeApp } from './whole-app.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour that opens a record with a reason, and has it reviewed by the data protection officer, who then reads the logs. */
export async function emergencyTour(visit: Visit, app: WholeApp, personId: PersonId): Promise<void> {
  await visit('breakGlass', 'open', { personId, reason: 'Steht ohne Geld am Tresen' })
  const [home] = await app.call('staff', 'branches', {})
  const officer = await app.call('staff', 'create', {
    displayName: 'Doris Kopf',
    login: 'd.kopf',
    roles: ['data_protection_officer'],
    branchId: home?.id ?? null,
    professionalSecrecy: false,
  })
  await signInFirst(app, officer)
  const [entry] = await visit('breakGlass', 'toReview', {})
  if (!entry) throw new Error('nothing to review')
  await visit('breakGlass', 'markReviewed', { id: entry.id, remark: 'Grund ist nachvollziehbar' })
  await logsTour(visit, personId)
  app.lock()
  await app.unlock()
}
