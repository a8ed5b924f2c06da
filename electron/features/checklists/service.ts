import { type ChecklistState, refusalOf } from '../../../shared/checklist-rules.ts'
import type { Checklist, ChecklistInput, DueItem } from '../../../shared/contract/checklists.ts'
import { type LocalDate, toInstant, toLocalDate } from '../../../shared/dates.ts'
import { ChecklistId, ChecklistItemId, type PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { checklistsRepository } from './repository.ts'
import type { templatesService } from './templates-service.ts'

type Setting = { id: ChecklistItemId; revision: number; state: ChecklistState; dueOn: LocalDate | null }

export function checklistsService(workplace: Workplace, templates: Pick<ReturnType<typeof templatesService>, 'find'>) {
  const { store, clock, newId, staff, rights } = workplace
  const repository = checklistsRepository(store)
  const today = () => toLocalDate(clock.now())

  function list(id: ChecklistId | null): Checklist {
    const found = id && repository.find(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function openList(id: ChecklistId | null): Checklist {
    const found = list(id)
    if (found.closedAt !== null) throw new AppError('not_allowed_now', { fields: { checklist: 'checklist_closed' } })
    return found
  }

  return {
    ofPerson: (personId: PersonId) => repository.ofPerson(personId),
    /** The words of today's template are copied, so that a later version changes no list that somebody already has on paper. */
    start: ({ personId, concernId, template: key, scope }: ChecklistInput): Checklist => {
      if (!repository.personExists(personId)) throw new AppError('not_found')
      if (concernId && !repository.isConcernOf(concernId, personId)) throw new AppError('not_found')
      const template = templates.find(key)
      if (template.perChild && scope === '') throw new AppError('invalid_input', { fields: { scope: 'child_missing' } })
      const id = ChecklistId.parse(newId())
      repository.insert({
        ...{ id, personId, concernId, name: template.name, scope, createdBy: staff.id, createdAt: toInstant(clock.now()) },
        ...{ templateKey: key, templateVersion: template.version },
      })
      const shown = template.items.filter(({ hidden }) => !hidden)
      for (const [position, item] of shown.entries()) {
        repository.insertItem({ id: ChecklistItemId.parse(newId()), checklistId: id, position, key: item.key, text: item.text })
      }
      return list(id)
    },
    setItem: ({ id, revision, state, dueOn }: Setting): Checklist => {
      const { id: listId, items } = openList(repository.listOfItem(id))
      if (items.find((item) => item.id === id)?.revision !== revision) throw new AppError('conflict')
      const refusal = refusalOf({ state, dueOn }, today())
      if (refusal) throw new AppError('invalid_input', { fields: { dueOn: refusal } })
      const due = state === 'nachreichen_bis' ? dueOn : null
      repository.setItem({ id, state, stateOn: today(), dueOn: due, revision: revision + 1 })
      return list(listId)
    },
    addItem: (checklistId: ChecklistId, text: string): Checklist => {
      const { items } = openList(checklistId)
      const id = ChecklistItemId.parse(newId())
      repository.insertItem({ id, checklistId, position: items.length, key: id, text })
      return list(checklistId)
    },
    setClosed: (id: ChecklistId, closed: boolean): Checklist => {
      const before = list(id)
      repository.setClosed(id, closed ? (before.closedAt ?? toInstant(clock.now())) : null)
      return list(id)
    },
    due: (until: LocalDate): DueItem[] => {
      const all = repository.due(until)
      const outside = rights.outside(all.map(({ personId }) => personId))
      return all.filter(({ personId }) => !outside.has(personId))
    },
  }
}
