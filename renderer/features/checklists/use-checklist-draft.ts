import { ChecklistInput } from '../../../shared/contract/checklists.ts'
import type { ConcernId, PersonId } from '../../../shared/ids.ts'
import { type DraftForm, useDraftForm } from '../../components/use-draft-form.ts'

type ChecklistValues = { personId: PersonId; concernId: ConcernId | null; template: string; scope: string }
export type ChecklistDraft = DraftForm<ChecklistValues>

/** The list that is being begun for one person. */
export function useChecklistDraft(personId: PersonId): ChecklistDraft {
  return useDraftForm<ChecklistValues>({
    form: 'checklist',
    subject: personId,
    path: `/personen/${personId}`,
    initial: { personId, concernId: null, template: '', scope: '' },
    schema: ChecklistInput,
  })
}
