import { Button, Group, Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterKind } from '../../../shared/letter-kinds.ts'
import { BLOCKS, type Placeholder, placeholdersOf } from '../../../shared/letter-text.ts'

type Props = { readonly kind: LetterKind; readonly onInsert: (text: string) => void }

/** What a letter of this kind can be filled with; a click puts it where the cursor was. */
export function PlaceholderList({ kind, onInsert }: Props) {
  const { t } = useTranslation()
  const heading = useId()
  const asText = (name: Placeholder) => (BLOCKS.some((block) => block === name) ? `\n{${name}}\n` : `{${name}}`)
  return (
    <Stack gap={4} role="group" aria-labelledby={heading}>
      <Text fw={600} id={heading}>
        {t('letterTemplates.placeholders')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('letterTemplates.placeholderHint')}
      </Text>
      <Group gap={6}>
        {placeholdersOf(kind).map((name) => (
          <Button
            key={name}
            variant="default"
            size="compact-md"
            mih={32}
            // The field keeps its cursor.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onInsert(asText(name))}
          >
            {t(`values.placeholder.${name}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
