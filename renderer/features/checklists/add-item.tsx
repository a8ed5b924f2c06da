import { Button, Group, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ChecklistId } from '../../../shared/ids.ts'
import { RequiredLine } from '../../../shared/text.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyFailure } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

const Values = z.object({ text: RequiredLine })

/** A document that the template does not know. */
export function AddItem({ checklistId }: { readonly checklistId: ChecklistId }) {
  const { t } = useTranslation()
  const add = useApiCommand('checklists', 'addItem')
  const { form, ...draft } = useDraftForm({
    form: 'checklist-item',
    subject: checklistId,
    path: '/personen',
    initial: { text: '' },
    schema: Values,
  })

  async function submit(event: FormEvent) {
    event.preventDefault()
    try {
      if (await draft.submit(({ text }) => add.mutateAsync({ checklistId, text }))) draft.discard()
    } catch (error) {
      notifyFailure(error)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Group align="flex-end" gap="xs">
        <TextInput size="md" flex={1} label={t('checklists.addItem')} {...form.getInputProps('text')} />
        <Button type="submit" variant="default" leftSection={<IconPlus size={20} aria-hidden />} loading={add.isPending}>
          {t('checklists.addItemSave')}
        </Button>
      </Group>
    </form>
  )
}
