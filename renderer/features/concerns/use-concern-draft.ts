import { ConcernInput } from '../../../shared/contract/concerns.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Topic, Urgency } from '../../../shared/value-lists.ts'
import { type DraftForm, useDraftForm } from '../../components/use-draft-form.ts'

type ConcernValues = { personId: PersonId; topics: Topic[]; summary: string; urgency: Urgency; deadline: string | null }
export type ConcernDraft = DraftForm<ConcernValues>

/** The concern being written down for one person. */
export function useConcernDraft(personId: PersonId): ConcernDraft {
  return useDraftForm<ConcernValues>({
    form: 'concern',
    subject: personId,
    path: `/personen/${personId}`,
    initial: { personId, topics: [], summary: '', urgency: 'normal', deadline: null },
    schema: ConcernInput,
  })
}
