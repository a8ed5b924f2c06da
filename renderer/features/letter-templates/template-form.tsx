import { Checkbox, SimpleGrid, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LetterTemplateInput, type LetterTemplateState, LetterWords } from '../../../shared/contract/letter-templates.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { unknownPlaceholders } from '../../../shared/letter-text.ts'
import { call, useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { LivePreview } from './live-preview.tsx'
import { PlaceholderList } from './placeholder-list.tsx'
import { ValidFromField } from './valid-from-field.tsx'
import { WordsArea } from './words-area.tsx'

const PREVIEW_AFTER_MS = 600
const AREAS = ['words.plain', 'words.text'] as const

/** Words with placeholders and what comes out of them; a new version from a day on. */
export function TemplateForm({ template: { kind, newest, words } }: { readonly template: LetterTemplateState }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const save = useApiCommand('letterTemplates', 'save')
  const written = useRef<(typeof AREAS)[number]>('words.plain')
  const { form, ...draft } = useDraftForm<LetterTemplateInput>({
    form: 'letter-template',
    subject: `${kind}-${newest}`,
    path: `/briefvorlagen/${kind}`,
    initial: { kind, version: newest, validFrom: toLocalDate(Date.now()), words },
    schema: LetterTemplateInput,
  })
  const [shown] = useDebouncedValue(form.values.words, PREVIEW_AFTER_MS)
  const good =
    LetterWords.safeParse(shown).success &&
    shown.plain.trim() !== '' &&
    unknownPlaceholders(kind, Object.values(shown).join('\n')).length === 0

  function insert(text: string) {
    const field = written.current
    const area = document.getElementById(field)
    if (!(area instanceof HTMLTextAreaElement)) return
    const { selectionStart: from, selectionEnd: to, value } = area
    form.setFieldValue(field, value.slice(0, from) + text + value.slice(to))
    area.focus()
    requestAnimationFrame(() => area.setSelectionRange(from + text.length, from + text.length))
  }

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
  const labels = {
    'words.subject': t('letterTemplates.subject'),
    'words.plain': t('letterTemplates.plain'),
    'words.text': t('letterTemplates.text'),
    validFrom: t('letterTemplates.validFrom'),
  }
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={save.error} onSubmit={submit}>
        <TextInput id="words.subject" size="md" label={labels['words.subject']} {...form.getInputProps('words.subject')} />
        <PlaceholderList kind={kind} onInsert={insert} />
        {AREAS.map((field) => (
          <WordsArea
            key={field}
            id={field}
            kind={kind}
            label={labels[field]}
            description={t(field === 'words.plain' ? 'letterTemplates.plainHint' : 'letterTemplates.textHint')}
            minRows={field === 'words.plain' ? 10 : 3}
            maxRows={22}
            {...form.getInputProps(field)}
            value={field === 'words.plain' ? form.values.words.plain : form.values.words.text}
            onFocus={() => {
              written.current = field
            }}
          />
        ))}
        <Checkbox label={t('letterTemplates.ownLanguage')} {...form.getInputProps('words.ownLanguage', { type: 'checkbox' })} />
        <ValidFromField
          description={t('letterTemplates.validFromHint')}
          value={form.values.validFrom}
          onChange={(day) => form.setFieldValue('validFrom', day)}
          error={form.errors.validFrom}
        />
        <FormActions save={t('letterTemplates.save')} pending={save.isPending} />
      </DraftFormFrame>
      <LivePreview about={[kind, shown]} enabled={good} make={() => call('letterTemplates', 'preview', { kind, words: shown })} />
    </SimpleGrid>
  )
}
