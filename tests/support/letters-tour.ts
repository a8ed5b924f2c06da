import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { AppointmentId, PersonId } from '../../shared/ids.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour about letters of an appointment that lies ahead: printed, sent, come back, printed again, and as a run. */
export async function lettersTour(visit: Visit, personId: PersonId, id: AppointmentId): Promise<void> {
  const { token } = await visit('letters', 'appointment', { id, language: 'ukr', kind: 'termin_bestaetigung', way: 'post' })
  await visit('letters', 'print', { token })
  await visit('letters', 'save', { token })
  const [letter] = await visit('letters', 'outbox', {})
  if (!letter) throw new Error('the letter was not kept')
  const on = '2026-11-24'
  const [sent] = await visit('letters', 'dispatch', { ids: [letter.id], method: 'uebergabe', on })
  await visit('letters', 'takeBack', { id: sent?.dispatches[0]?.id ?? '' })
  const [posted] = await visit('letters', 'dispatch', { ids: [letter.id], method: 'post', on })
  const dispatch = posted?.dispatches[0]?.id ?? ''
  await visit('letters', 'returned', { id: dispatch, on, reason: 'unbekannt_verzogen' })
  await visit('letters', 'checkAddress', { id: dispatch })
  await visit('letters', 'setDropped', { id: letter.id, dropped: true })
  await visit('letters', 'reprint', { id: letter.id })
  await visit('letters', 'ofPerson', { personId })
  await visit('letters', 'candidates', { from: '2026-11-23', to: '2026-11-29', siteId: null, kind: 'termin_einladung' })
  await visit('letters', 'run', { appointments: [id], kind: 'termin_einladung' })
  await visit('letters', 'runProgress', {})
  await visit('letters', 'cancelRun', {})
}

/** The authority's own words and letterhead. */
export async function letterTemplatesTour(visit: Visit): Promise<void> {
  const [template] = await visit('letterTemplates', 'all', {})
  if (!template) throw new Error('no letter is shipped')
  const { kind, newest, words } = template
  await visit('letterTemplates', 'preview', { kind, words })
  await visit('letterTemplates', 'save', { kind, version: newest, validFrom: '2026-12-01', words: { ...words, text: 'Mehr dazu.' } })
  await visit('letterTemplates', 'restore', { kind })
  const { fields, newest: version } = await visit('letterTemplates', 'letterhead', {})
  await visit('letterTemplates', 'previewLetterhead', { fields })
  await visit('letterTemplates', 'saveLetterhead', { version, validFrom: '2026-12-01', fields: { ...fields, unit: 'Geschäftsstelle 3' } })
}
