import { Group, Paper, Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

type Props = { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode }

/** A titled block on a page, a landmark of its own for screen readers. */
export function Section({ title, actions, children }: Props) {
  const id = useId()
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Stack gap="xs">
        <Group justify="space-between" gap="sm" mih={44}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {actions ? <Group gap="xs">{actions}</Group> : null}
        </Group>
        {children}
      </Stack>
    </Paper>
  )
}
