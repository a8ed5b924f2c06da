import { Group, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SummonsTextInput } from '../../../shared/contract/summons.ts'
import type { SummonsTextKind } from '../../../shared/summons-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

type Props = { readonly kind: SummonsTextKind; readonly onDone: () => void }

/** A new version; what was sent with an earlier one stays as it is. */
export function TextForm({ kind, onDone }: Props) {
  const { t } = useTranslation()
  const save = useApiCommand('summons', 'saveText')
  const { form, ...draft } = useDraftForm<SummonsTextInput>({
    form: 'summons-text',
    subject: kind,
    path: '/rechtstexte',
    initial: { kind, version: '', validFrom: '', body: '' },
    schema: SummonsTextInput,
  })

  async function submit() {
    try {
      if (!(await draft.submit((values) => save.mutateAsync(values)))) return
      notifyDone(t('summons.texts.saved'))
      onDone()
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const labels = { version: t('summons.texts.version'), validFrom: t('summons.texts.validFrom'), body: t('summons.texts.body') }
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={save.error} onSubmit={submit}>
      <Group grow align="flex-start">
        <TextInput
          id="version"
          autoFocus
          label={labels.version}
          description={t('summons.texts.versionHint')}
          {...form.getInputProps('version')}
        />
        <DayInput
          id="validFrom"
          label={labels.validFrom}
          description={t('summons.texts.validFromHint')}
          {...form.getInputProps('validFrom')}
        />
      </Group>
      <Textarea
        id="body"
        label={labels.body}
        description={t('summons.texts.bodyHint')}
        autosize
        minRows={6}
        {...form.getInputProps('body')}
      />
      <FormActions save={t('summons.texts.save')} pending={save.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
