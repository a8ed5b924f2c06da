import { Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { HandoverItem } from '../../../shared/contract/handover.ts'
import type { BranchId, SessionId } from '../../../shared/ids.ts'
import { RequiredLine } from '../../../shared/text.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { useFailure } from '../../components/use-failure.ts'
import { useAcknowledgeList } from './use-acknowledge-list.ts'

type Props = {
  readonly sessionId: SessionId
  readonly branchId: BranchId
  readonly items: readonly HandoverItem[]
  readonly onClose: () => void
}

const Schema = z.object({ takenBy: RequiredLine })

/** Who at the branch has taken the list on: one name for all that is still open on it. */
export function AcknowledgeList({ sessionId, branchId, items, onClose }: Props) {
  const { t } = useTranslation()
  const failure = useFailure()
  const acknowledge = useAcknowledgeList()
  const { form, ...draft } = useDraftForm({
    form: 'handover-list',
    subject: branchId,
    path: `/tagesabschluss?session=${sessionId}`,
    initial: { takenBy: '' },
    schema: Schema,
  })
  const submit = () =>
    failure.watch(async () => {
      if (await draft.submit(({ takenBy }) => acknowledge(items, takenBy))) onClose()
    })
  if (!draft.ready) return null
  const label = t('handover.acknowledgeWho')
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={{ takenBy: label }} error={failure.error} onSubmit={submit} gap="sm">
      <Group align="flex-end" gap="sm" mt="xs">
        <TextInput
          id="takenBy"
          autoFocus
          label={label}
          description={t('dayEnd.takenHint', { count: items.length })}
          flex="1 1 14rem"
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose()
          }}
          {...form.getInputProps('takenBy')}
        />
        <FormActions save={t('handover.keep')} onClose={onClose} />
      </Group>
    </DraftFormFrame>
  )
}
