import { Box, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  readonly intro?: string
  /** Buttons on the right of the title. */
  readonly actions?: ReactNode
  /** Wide pages (calendar, lists) use the whole width; texts and forms stay readable at 75 characters. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The frame of every screen: one heading of level 1, one sentence, actions, content. */
export function Page({ title, intro, actions, wide = false, children }: Props) {
  return (
    <Stack gap="md" maw={wide ? undefined : 960}>
      <Group justify="space-between" align="flex-start" wrap="wrap" gap="sm">
        <Box>
          <Title order={1}>{title}</Title>
          {intro ? <Text c="dimmed">{intro}</Text> : null}
        </Box>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </Group>
      {children}
    </Stack>
  )
}
