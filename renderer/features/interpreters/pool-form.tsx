import { Checkbox, Group, MultiSelect, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Pool, PoolInput } from '../../../shared/contract/interpreters.ts'
import { POOL_KINDS, USUAL_LEAD_DAYS } from '../../../shared/interpreter-rules.ts'
import { LANGUAGES } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { newPool, type PoolValues, toPoolValues } from './pool-values.ts'

const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

export function PoolForm({ pool, onDone }: { readonly pool: Pool | null; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const save = useApiCommand('interpreters', 'savePool')
  const { form, ...draft } = useDraftForm<PoolValues>({
    form: 'interpreter-pool',
    subject: pool?.id ?? 'new',
    path: '/sprachmittlung/pools',
    initial: pool ? toPoolValues(pool) : newPool(),
    schema: PoolInput,
  })

  async function submit() {
    try {
      const saved = await draft.submit((values) =>
        save.mutateAsync({ id: pool?.id ?? null, revision: pool?.revision ?? 0, pool: PoolInput.parse(values) }),
      )
      if (!saved) return
      notifyDone(t('interpreters.poolSaved'))
      onDone()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const label = <Field extends keyof typeof fields>(field: Field) => ({ id: field, label: fields[field], ...form.getInputProps(field) })
  const fields = {
    name: t('interpreters.name'),
    kind: t('interpreters.kind'),
    languages: t('interpreters.languages'),
    contactName: t('interpreters.contactName'),
    phone: t('interpreters.phone'),
    email: t('interpreters.email'),
    leadDays: t('interpreters.leadDays'),
    cancelHours: t('interpreters.cancelHours'),
    note: t('interpreters.poolNote'),
  }
  const kind = label('kind')
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={fields} error={save.error} onSubmit={submit}>
      <TextInput autoFocus {...label('name')} />
      <Select
        {...kind}
        allowDeselect={false}
        placeholder={t('interpreters.kindPlaceholder')}
        data={POOL_KINDS.map((value) => ({ value, label: t(`values.interpreterKind.${value}`) }))}
        onChange={(value) => {
          kind.onChange(value)
          const chosen = POOL_KINDS.find((one) => one === value)
          if (chosen) form.setFieldValue('leadDays', USUAL_LEAD_DAYS[chosen])
          if (chosen === 'gebaerden' && form.getValues().languages.length === 0) form.setFieldValue('languages', ['gsg'])
        }}
      />
      {form.values.kind === 'ehrenamt_ki' ? <Text size="sm">{t('interpreters.volunteerRules')}</Text> : null}
      <MultiSelect
        {...label('languages')}
        searchable
        data={LANGUAGES.filter((code) => code !== 'deu').map((code) => ({ value: code, label: t(`values.language.${code}`) }))}
      />
      <Group grow align="flex-start">
        <TextInput {...label('contactName')} />
        <TextInput {...label('phone')} />
      </Group>
      <TextInput {...label('email')} />
      <Group grow align="flex-start">
        <NumberInput
          {...label('leadDays')}
          description={t('interpreters.leadDaysHint')}
          inputWrapperOrder={BELOW}
          hideControls
          allowDecimal={false}
          clampBehavior="none"
        />
        <NumberInput
          {...label('cancelHours')}
          description={t('interpreters.cancelHoursHint')}
          inputWrapperOrder={BELOW}
          hideControls
          allowDecimal={false}
          clampBehavior="none"
        />
      </Group>
      <TextInput {...label('note')} description={t('interpreters.poolNoteHint')} inputWrapperOrder={BELOW} />
      <Checkbox label={t('interpreters.active')} {...form.getInputProps('active', { type: 'checkbox' })} />
      <FormActions save={t('common.save')} pending={save.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
