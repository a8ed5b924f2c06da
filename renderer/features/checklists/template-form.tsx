import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Template, TemplateInput } from '../../../shared/contract/checklists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

type Props = { readonly template: Template; readonly onDone: () => void }

/** Rename, hide and add; nothing is deleted, so lists that exist and the shipped text stay understandable. */
export function TemplateForm({ template: { key, version, name, items }, onDone }: Props) {
  const { t } = useTranslation()
  const save = useApiCommand('checklists', 'saveTemplate')
  const { form, ...draft } = useDraftForm<TemplateInput>({
    form: 'checklist-template',
    subject: `${key}-${version}`,
    path: '/vorlagen',
    initial: { key, version, name, items },
    schema: TemplateInput,
  })

  async function submit() {
    try {
      if (!(await draft.submit((values) => save.mutateAsync(values)))) return
      notifyDone(t('checklists.templates.saved'))
      onDone()
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const itemLabels = form.values.items.map((_, index) => [`items.${index}.text`, t('checklists.templates.item', { number: index + 1 })])
  const labels = { name: t('checklists.templates.name'), items: t('checklists.templates.items'), ...Object.fromEntries(itemLabels) }
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={labels}
      error={save.error}
      onSubmit={submit}
      aria-label={t('checklists.templates.editOf', { name })}
    >
      <TextInput id="name" size="md" autoFocus label={labels.name} {...form.getInputProps('name')} />
      {form.values.items.map((item, index) => (
        <Group key={item.key} gap="md" wrap="nowrap">
          <TextInput
            id={`items.${index}.text`}
            size="md"
            flex={1}
            aria-label={t('checklists.templates.item', { number: index + 1 })}
            {...form.getInputProps(`items.${index}.text`)}
          />
          <Checkbox
            label={t('checklists.templates.shown')}
            aria-label={t('checklists.templates.shownOf', { item: item.text })}
            checked={!item.hidden}
            onChange={({ currentTarget }) => form.setFieldValue(`items.${index}.hidden`, !currentTarget.checked)}
          />
        </Group>
      ))}
      <Group justify="space-between">
        <Button
          variant="subtle"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => form.insertListItem('items', { key: crypto.randomUUID(), text: '', hidden: false })}
        >
          {t('checklists.templates.add')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('checklists.templates.renamed')}
      </Text>
      <FormActions save={t('checklists.templates.save')} pending={save.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
