import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/ids.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour at the desk: an emergency, an application, an attendance, and what becomes of them at the branch. */
export async function receiptsTour(visit: Visit, personId: PersonId): Promise<void> {
  const { suggested } = await visit('handover', 'branches', { personId })
  if (!suggested) throw new Error('no branch is suggested')
  await visit('receipts', 'emergency', {
    personId,
    kinds: ['kein_geld'],
    missing: 'Geld seit Montag',
    since: '2026-11-23',
    children: 2,
    steps: ['antrag_protokoll'],
    branchId: suggested,
  })
  const { id, sessionId } = await visit('receipts', 'application', {
    personId,
    kind: 'wba',
    wording: 'Ich beantrage die Weiterbewilligung',
    branchId: suggested,
    urgent: true,
  })
  await visit('receipts', 'attendance', {
    personId,
    from: '08:50',
    to: '09:00',
    purpose: 'Persönliche Vorsprache',
    missed: { reason: 'kind_krank_betreuung_fehlt', note: 'zweimal', branchId: suggested },
  })
  await visit('receipts', 'get', { id })
  await visit('receipts', 'ofPerson', { personId })
  const { token } = await visit('letters', 'receipt', { id })
  await visit('letters', 'print', { token })
  await visit('receipts', 'handOver', { id, handedOver: true })
  if (sessionId) await visit('receipts', 'ofSession', { sessionId })
  if (sessionId) await visit('handover', 'ofSession', { sessionId })
  const [item] = await visit('handover', 'ofReceipt', { receiptId: id })
  if (!item) throw new Error('the branch was not told')
  const phoned = await visit('handover', 'phoned', { id: item.id, revision: item.revision, with: 'Frau Kaya' })
  const taken = await visit('handover', 'acknowledge', { id: item.id, revision: phoned.revision, by: 'Herr Lang' })
  const open = await visit('handover', 'undo', { id: item.id, revision: taken.revision })
  const [again] = await visit('handover', 'acknowledgeAll', { items: [{ id: open.id, revision: open.revision }], by: 'Herr Lang' })
  await visit('handover', 'undo', { id: item.id, revision: again?.revision ?? 0 })
  await visit('handover', 'open', {})
}
