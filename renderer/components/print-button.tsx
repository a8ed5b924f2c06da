import { Button, type ButtonProps, Stack } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type DocumentKind, useDocument } from './use-document.tsx'

type Props = Pick<ButtonProps, 'variant' | 'size'> & {
  readonly kind: DocumentKind
  readonly id: string
  /** Already translated; says the usual when left out. */
  readonly label?: string
}

/** Shows a letter, slip or form before it goes to paper; why it cannot be shown is said below the button. */
export function PrintButton({ kind, id, label, variant = 'default', size = 'md' }: Props) {
  const { t } = useTranslation()
  const prints = useDocument()
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant={variant}
        size={size}
        leftSection={<IconFileText aria-hidden />}
        loading={prints.pending}
        onClick={() => prints.open(kind, id)}
      >
        {label ?? t(`letters.open.${kind}`)}
      </Button>
      {prints.view}
    </Stack>
  )
}
