import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/ids.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour about documents: a list, its sheets, the house's own template, and the information sheet. */
export async function papersTour(visit: Visit, personId: PersonId): Promise<void> {
  const templates = await visit('checklists', 'templates', {})
  const [first] = templates
  if (!first) throw new Error('no template is shipped')
  const { perChild: _, validFrom: __, ...template } = first
  await visit('checklists', 'saveTemplate', { ...template, name: 'Erster Antrag' })
  await visit('checklists', 'restoreTemplate', { key: template.key })
  const { id, items } = await visit('checklists', 'start', { personId, concernId: null, template: template.key, scope: '' })
  const [item] = items
  if (!item) throw new Error('the list is empty')
  await visit('checklists', 'setItem', { id: item.id, revision: 1, state: 'nachreichen_bis', dueOn: '2026-12-08' })
  await visit('checklists', 'addItem', { checklistId: id, text: 'Brief der Schule' })
  await visit('checklists', 'ofPerson', { personId })
  await visit('checklists', 'due', { until: '2026-12-08' })
  await visit('letters', 'checklist', { id })
  await visit('letters', 'missingDocuments', { id, language: null, way: 'post' })
  await visit('letters', 'nextSteps', { id: personId })
  await visit('letters', 'information', { id: personId })
  const handOver = await visit('information', 'handOver', { personId, language: 'arb' })
  await visit('information', 'ofPerson', { personId })
  await visit('information', 'takeBack', { id: handOver.id })
  await visit('checklists', 'setClosed', { id, closed: true })
}
