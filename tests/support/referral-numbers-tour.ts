import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { OfferId, PersonId } from '../../shared/ids.ts'
import { referralInput } from './referral-fixtures.ts'
import { signInFirst } from './staff-fixtures.ts'
import type { WholeApp } from './whole-app.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** What became of referrals, once there are enough of them, as controlling sees it: on screen, on paper and as a table. */
export async function referralNumbersTour(visit: Visit, app: WholeApp, personId: PersonId, offerId: OfferId): Promise<void> {
  for (let n = 0; n < 10; n += 1) {
    const { id, revision } = await visit('referrals', 'create', referralInput(personId, { offerId }))
    await visit('referrals', 'advance', { id, revision, state: 'uebergeben', note: '' })
  }
  const [home] = await app.call('staff', 'branches', {})
  const controller = await app.call('staff', 'create', {
    displayName: 'Karla Zahl',
    login: 'k.zahl',
    roles: ['controller'],
    branchId: home?.id ?? null,
    professionalSecrecy: false,
  })
  await signInFirst(app, controller)
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const { all } = await visit('referralNumbers', 'figures', period)
  if (!all) throw new Error('the referrals were not counted')
  const { token } = await visit('referralNumbers', 'report', period)
  await visit('referralNumbers', 'print', { token })
  await visit('referralNumbers', 'save', { token })
  await visit('referralNumbers', 'exportTable', period)
  app.lock()
  await app.unlock()
}
