import { Textarea } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterKind } from '../../../shared/letter-kinds.ts'
import { BLOCKS, unknownPlaceholders } from '../../../shared/letter-text.ts'

/** The sentence on a mistake stands above the words, where it is seen however long they are. */
const ORDER = ['label', 'description', 'error', 'input'] as const

type Props = ComponentProps<typeof Textarea> & { readonly kind: LetterKind; readonly value: string }

/** Words with placeholders; one that this letter does not know is named at once. */
export function WordsArea({ kind, value, error, ...area }: Props) {
  const { t } = useTranslation()
  const unknown = unknownPlaceholders(kind, value).map((name) =>
    BLOCKS.some((block) => block === name) ? `{${name}} (${t('letterTemplates.alone')})` : `{${name}}`,
  )
  const named = unknown.length > 0 ? t('letterTemplates.unknown', { count: unknown.length, names: unknown.join(', ') }) : null
  return <Textarea size="md" autosize value={value} error={named ?? error} inputWrapperOrder={[...ORDER]} {...area} />
}
