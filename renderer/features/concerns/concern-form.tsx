import { Group, MultiSelect, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NEUTRAL_TOPICS } from '../../../shared/topics.ts'
import { URGENCIES } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import type { ConcernDraft } from './use-concern-draft.ts'

/** Written down in the list itself. Topics of Art. 9 are not offered, because they are not kept for a person. */
export function ConcernForm({ draft: { form, ...draft }, onClose }: { readonly draft: ConcernDraft; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const create = useApiCommand('concerns', 'create')

  async function submit() {
    try {
      if (!(await draft.submit((values) => create.mutateAsync(values)))) return
      draft.discard()
      notifyDone(t('concerns.saved'))
      onClose()
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  const labels = { topics: t('concerns.topics'), summary: t('concerns.summary'), deadline: t('concerns.deadline') }
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={labels}
      error={create.error}
      onSubmit={submit}
      aria-label={t('concerns.add')}
      gap="sm"
    >
      <MultiSelect
        id="topics"
        autoFocus
        searchable
        hidePickedOptions
        maxValues={6}
        label={labels.topics}
        description={t('concerns.topicsHint')}
        placeholder={form.values.topics.length === 0 ? t('concerns.topicsPlaceholder') : ''}
        nothingFoundMessage={t('concerns.noTopic')}
        data={NEUTRAL_TOPICS.map((topic) => ({ value: topic, label: t(`values.topic.${topic}`) }))}
        {...form.getInputProps('topics')}
      />
      <TextInput id="summary" label={labels.summary} description={t('concerns.summaryHint')} {...form.getInputProps('summary')} />
      <Group align="flex-end" gap="md">
        <div>
          <Text id="urgency-label" fw={600} mb={4}>
            {t('concerns.urgency')}
          </Text>
          <SegmentedControl
            aria-labelledby="urgency-label"
            data={URGENCIES.map((urgency) => ({ value: urgency, label: t(`values.urgency.${urgency}`) }))}
            {...form.getInputProps('urgency')}
          />
        </div>
        <DayInput
          id="deadline"
          clearable
          label={labels.deadline}
          value={form.values.deadline ?? ''}
          onChange={(day) => form.setFieldValue('deadline', day || null)}
          error={form.errors.deadline}
        />
      </Group>
      <FormActions save={t('concerns.save')} pending={create.isPending} onClose={onClose} />
    </DraftFormFrame>
  )
}
