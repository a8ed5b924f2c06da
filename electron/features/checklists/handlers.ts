import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { checklistsService } from './service.ts'
import { templatesService } from './templates-service.ts'

export function checklistsHandlers(workplace: Workplace): HandlersFor<'checklists'> {
  const templates = templatesService(workplace)
  const service = checklistsService(workplace, templates)
  return {
    templates: () => templates.all(),
    saveTemplate: (template) => templates.save(template),
    restoreTemplate: ({ key }) => templates.restore(key),
    ofPerson: ({ personId }) => service.ofPerson(personId),
    start: (input) => service.start(input),
    setItem: (setting) => service.setItem(setting),
    addItem: ({ checklistId, text }) => service.addItem(checklistId, text),
    setClosed: ({ id, closed }) => service.setClosed(id, closed),
    due: ({ until }) => service.due(until),
  }
}
