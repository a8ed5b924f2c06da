import type { Draft } from '../../../shared/contract/drafts.ts'
import { toInstant } from '../../../shared/dates.ts'
import type { Workplace } from '../workplace.ts'
import { draftsRepository } from './repository.ts'

type Key = { readonly form: string; readonly subject: string }

/** Drafts are private to the staff member who is signed in: the key always carries their id. */
export function draftsService({ store, clock, staff }: Workplace) {
  const repository = draftsRepository(store)
  const own = ({ form, subject }: Key) => ({ staff: staff.id, form, subject })

  return {
    list: () => repository.list(staff.id),
    find: (key: Key) => repository.find(own(key)),
    save: (draft: Omit<Draft, 'updatedAt'>) => {
      repository.save(own(draft), { ...draft, updatedAt: toInstant(clock.now()) })
      return {}
    },
    discard: (key: Key) => {
      repository.remove(own(key))
      return {}
    },
  }
}
