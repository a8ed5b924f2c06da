import { Checkbox, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Letterhead, LetterheadFields, LetterheadInput } from '../../../shared/contract/letter-templates.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { INFO_FIELDS } from '../../../shared/letter-kinds.ts'
import { call, useApiCommand, useApiQuery } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { LivePreview } from './live-preview.tsx'
import { LogoField } from './logo-field.tsx'
import { BackToTemplates } from './template-screen.tsx'
import { ValidFromField } from './valid-from-field.tsx'

const PREVIEW_AFTER_MS = 600

/** Who writes: name, addresses, foot and picture of all letters. */
export function LetterheadScreen() {
  const { t } = useTranslation()
  const letterhead = useApiQuery('letterTemplates', 'letterhead', {})
  return (
    <Page title={t('letterTemplates.letterhead')} actions={<BackToTemplates />} wide>
      <FailureAlert error={letterhead.error} />
      {letterhead.data ? <LetterheadForm key={letterhead.data.newest} letterhead={letterhead.data} /> : null}
    </Page>
  )
}

function LetterheadForm({ letterhead: { newest, fields } }: { readonly letterhead: Letterhead }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const save = useApiCommand('letterTemplates', 'saveLetterhead')
  const { form, ...draft } = useDraftForm<LetterheadInput>({
    form: 'letterhead',
    subject: `letterhead-${newest}`,
    path: '/briefvorlagen/briefkopf',
    initial: { version: newest, validFrom: toLocalDate(Date.now()), fields },
    schema: LetterheadInput,
  })
  const [shown] = useDebouncedValue(form.values.fields, PREVIEW_AFTER_MS)

  async function submit() {
    try {
      if (!(await draft.submit((values) => save.mutateAsync(values)))) return
      notifyDone(t('letterTemplates.saved'))
      void navigate({ to: '/briefvorlagen' })
    } catch {
      // Shown by the alert of the form, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const hints = { returnAddress: t('letterTemplates.returnAddressHint'), phone: t('letterTemplates.phoneHint') }
  const labels = {
    'fields.authority': t('letterTemplates.authority'),
    'fields.unit': t('letterTemplates.unit'),
    'fields.returnAddress': t('letterTemplates.returnAddress'),
    'fields.phone': t('letterTemplates.phone'),
    'fields.email': t('letterTemplates.email'),
    'fields.footer': t('letterTemplates.footer'),
    'fields.logo': t('letterTemplates.logo'),
    validFrom: t('letterTemplates.validFrom'),
  }
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={save.error} onSubmit={submit}>
        {(['authority', 'unit', 'returnAddress', 'phone', 'email'] as const).map((field) => (
          <TextInput
            key={field}
            id={`fields.${field}`}
            size="md"
            label={labels[`fields.${field}`]}
            {...(field === 'returnAddress' || field === 'phone' ? { description: hints[field] } : {})}
            {...form.getInputProps(`fields.${field}`)}
          />
        ))}
        <Textarea
          id="fields.footer"
          size="md"
          autosize
          minRows={3}
          label={labels['fields.footer']}
          {...form.getInputProps('fields.footer')}
        />
        <Checkbox.Group label={t('letterTemplates.infoFields')} {...form.getInputProps('fields.infoFields')}>
          {INFO_FIELDS.map((field) => (
            <Checkbox key={field} value={field} mt="xs" label={t(`values.infoField.${field}`)} />
          ))}
        </Checkbox.Group>
        <LogoField
          value={form.values.fields.logo}
          error={form.errors['fields.logo']}
          onChange={(logo) => form.setFieldValue('fields.logo', logo)}
        />
        <ValidFromField
          description={t('letterTemplates.headValidFromHint')}
          value={form.values.validFrom}
          onChange={(day) => form.setFieldValue('validFrom', day)}
          error={form.errors.validFrom}
        />
        <FormActions save={t('letterTemplates.save')} pending={save.isPending} />
      </DraftFormFrame>
      <LivePreview
        about={['letterhead', shown]}
        enabled={LetterheadFields.safeParse(shown).success}
        make={() => call('letterTemplates', 'previewLetterhead', { fields: shown })}
      />
    </SimpleGrid>
  )
}
