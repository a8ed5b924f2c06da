import { CHECKLIST_ITEMS } from '../../../shared/checklist-items.ts'
import { type ShippedTemplate, shippedOn } from '../../../shared/checklist-templates.ts'
import type { Template, TemplateInput } from '../../../shared/contract/checklists.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { type SavedTemplate, templatesRepository } from './templates-repository.ts'

function asTemplate({ key, name, perChild, validFrom, items }: ShippedTemplate): Template {
  return {
    ...{ key, version: 0, name, perChild, validFrom },
    items: items.map((item) => ({ key: item, text: CHECKLIST_ITEMS[item], hidden: false })),
  }
}

/** Templates in force: the house's own version where there is one, else what is shipped. */
export function templatesService({ store, clock, newId, staff }: Workplace) {
  const repository = templatesRepository(store)
  const today = () => toLocalDate(clock.now())
  const shipped = (): Template[] => shippedOn(today()).map(asTemplate)

  /** A version that was ended counts no more from that moment on, so one day can hold several. */
  function running(saved: readonly SavedTemplate[], key: string): SavedTemplate | null {
    return saved.filter((version) => version.key === key && version.validTo === null).at(-1) ?? null
  }

  function inForce(): Template[] {
    const saved = repository.all()
    return shipped().map((template) => {
      const own = running(saved, template.key)
      if (!own) return template
      const { key, version, name, validFrom, items } = own
      return { key, version, name, perChild: template.perChild, validFrom, items }
    })
  }

  function find(key: string): Template {
    const found = inForce().find((template) => template.key === key)
    if (!found) throw new AppError('not_found')
    return found
  }

  /** Ends what runs and answers the number of the next version. */
  function next(key: string): number {
    const saved = repository.all()
    const before = running(saved, key)
    if (before) repository.end(before.id, today())
    return saved.filter((version) => version.key === key).length + 1
  }

  return {
    all: inForce,
    find,
    save: ({ key, version, name, items }: TemplateInput): Template => {
      if (find(key).version !== version) throw new AppError('conflict')
      if (new Set(items.map((item) => item.key)).size !== items.length)
        throw new AppError('invalid_input', { fields: { items: 'items_twice' } })
      repository.insert({ id: newId(), key, version: next(key), name, validFrom: today(), validTo: null, items }, staff.id)
      return find(key)
    },
    restore: (key: string): Template => {
      const before = running(repository.all(), find(key).key)
      if (before) repository.end(before.id, today())
      return find(key)
    },
  }
}
