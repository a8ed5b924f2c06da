import { Stack, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBulb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type NoteHint, noteHints } from '../../../shared/note-hints.ts'
import { useApiQuery } from '../../api/client.ts'
import { IconText } from '../../components/icon-text.tsx'
import type { DraftForm } from '../../components/use-draft-form.ts'
import type { ContactValues } from './contact-values.ts'

/** The note, and quietly under it what may not belong there; nothing is held back because of it. */
export function NoteField({ form }: { readonly form: DraftForm<ContactValues>['form'] }) {
  const { t } = useTranslation()
  const { personId, note } = form.values
  const person = useApiQuery('people', 'get', { id: personId ?? '' }, { enabled: personId !== null }).data
  const [still] = useDebouncedValue(note, 400)
  const names = person ? [person.familyName, person.givenNames, person.birthName, person.patronymic] : []
  const hints = noteHints(still, names)
  const words = ({ kind, words: found }: NoteHint) => t(`contacts.noteHints.${kind}`, { words: found })
  return (
    <Stack gap={4}>
      <Textarea
        id="note"
        label={t('contacts.note')}
        description={t('contacts.noteHint')}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        {...form.getInputProps('note')}
      />
      <Stack role="status" gap={6}>
        {hints.map((hint) => (
          <IconText key={hint.words} icon={IconBulb}>
            <Text span inherit dir="auto">
              {words(hint)}
            </Text>
          </IconText>
        ))}
      </Stack>
    </Stack>
  )
}
