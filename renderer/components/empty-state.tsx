import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** What will stand here, in one sentence, and the action that fills it. */
export function EmptyState({ text, action }: { readonly text: string; readonly action?: ReactNode }) {
  return (
    <Stack align="flex-start" gap="sm">
      <Text c="dimmed" maw="65ch">
        {text}
      </Text>
      {action}
    </Stack>
  )
}
