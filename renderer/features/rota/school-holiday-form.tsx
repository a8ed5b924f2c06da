import { Button, Group, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type SchoolHoliday, SchoolHolidayInput } from '../../../shared/contract/rota.ts'
import { useApiCommand } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

type Props = { readonly holiday: SchoolHoliday | null; readonly onDone: () => void }

export function SchoolHolidayForm({ holiday, onDone }: Props) {
  const { t } = useTranslation()
  const save = useApiCommand('rota', 'saveSchoolHoliday')
  const remove = useApiCommand('rota', 'removeSchoolHoliday')
  const initial: SchoolHolidayInput = {
    id: holiday?.id ?? null,
    name: holiday?.name ?? '',
    from: holiday?.from ?? '',
    to: holiday?.to ?? '',
  }
  const { form, ...draft } = useDraftForm({
    form: 'school-holiday',
    subject: holiday?.id ?? 'new',
    path: '/turnus/ferien',
    initial,
    schema: SchoolHolidayInput,
  })

  async function submit() {
    try {
      if (!(await draft.submit((values) => save.mutateAsync(values)))) return
      notifyDone(t('rota.holidaySaved', { name: form.getValues().name }))
      onDone()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  function drop({ id, name, from, to }: SchoolHoliday) {
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          // What was taken away comes back as a period of its own.
          notifyDone(t('rota.holidayRemoved', { name }), () => save.mutate({ id: null, name, from, to }, { onError: notifyFailure }))
          onDone()
        },
      },
    )
  }

  if (!draft.ready) return null
  const labels = { name: t('rota.holidayName'), from: t('rota.holidayFrom'), to: t('rota.holidayTo') }
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={save.error ?? remove.error} onSubmit={submit}>
      <TextInput id="name" data-autofocus label={labels.name} {...form.getInputProps('name')} />
      <Group grow align="flex-start">
        <DayInput id="from" label={labels.from} {...form.getInputProps('from')} />
        <DayInput id="to" label={labels.to} {...form.getInputProps('to')} />
      </Group>
      {holiday ? (
        <Group>
          <Button variant="subtle" leftSection={<IconTrash size={20} aria-hidden />} onClick={() => drop(holiday)}>
            {t('common.remove')}
          </Button>
        </Group>
      ) : null}
      <FormActions save={t('common.save')} pending={save.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
