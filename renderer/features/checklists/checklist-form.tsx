import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isOpenConcern } from '../../../shared/concern-states.ts'
import { contract } from '../../../shared/contract/index.ts'
import { ConcernId, type PersonId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { CallFailure } from '../../api/failure.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useMay } from '../../components/use-may.ts'
import { useTopicNames } from '../../components/use-topic-names.ts'
import type { ChecklistDraft } from './use-checklist-draft.ts'

type Props = { readonly draft: ChecklistDraft; readonly personId: PersonId; readonly onClose: () => void }

/** What the list is for; the documents come out of the template. */
export function ChecklistForm({ draft: { form, ...draft }, personId, onClose }: Props) {
  const { t } = useTranslation()
  const templates = useApiQuery('checklists', 'templates', {})
  const start = useApiCommand('checklists', 'start')
  const chosen = templates.data?.find(({ key }) => key === form.values.template)

  async function submit() {
    try {
      if (!(await draft.submit((values) => start.mutateAsync(values)))) return
      draft.discard()
      notifyDone(t('checklists.saved'))
      onClose()
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  // A refusal that names its field stands there already.
  const blames = start.error === null || (start.error instanceof CallFailure && start.error.failure.fields !== undefined)
  const labels = { template: t('checklists.template'), scope: t(chosen?.perChild ? 'checklists.scopeChild' : 'checklists.scope') }
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={labels}
      error={blames ? templates.error : start.error}
      onSubmit={submit}
      aria-label={t('checklists.add')}
      gap="sm"
    >
      <NativeSelect
        id="template"
        size="md"
        autoFocus
        label={labels.template}
        data={[{ value: '', label: '' }, ...(templates.data ?? []).map(({ key, name }) => ({ value: key, label: name }))]}
        {...form.getInputProps('template')}
      />
      <TextInput
        id="scope"
        size="md"
        label={labels.scope}
        {...(chosen?.perChild ? {} : { description: t('checklists.scopeHint') })}
        {...form.getInputProps('scope')}
      />
      <ConcernChoice
        personId={personId}
        value={form.values.concernId}
        onChange={(concernId) => form.setFieldValue('concernId', concernId)}
      />
      <FormActions save={t('checklists.save')} pending={start.isPending} onClose={onClose} />
    </DraftFormFrame>
  )
}

type ChoiceProps = {
  readonly personId: PersonId
  readonly value: ConcernId | null
  readonly onChange: (concern: ConcernId | null) => void
}

/** Only where the person has an open concern. */
function ConcernChoice({ personId, value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const topicNames = useTopicNames()
  const may = useMay()(contract.concerns.ofPerson)
  const concerns = useApiQuery('concerns', 'ofPerson', { personId }, { enabled: may })
  const open = concerns.data?.filter(({ state }) => isOpenConcern(state)) ?? []
  if (open.length === 0) return null
  return (
    <NativeSelect
      size="md"
      label={t('checklists.concern')}
      data={[{ value: '', label: t('checklists.noConcern') }, ...open.map(({ id, topics }) => ({ value: id, label: topicNames(topics) }))]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(ConcernId.nullable().catch(null).parse(currentTarget.value))}
    />
  )
}
