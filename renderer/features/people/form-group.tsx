import { Box, Fieldset, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly hint?: string; readonly children: ReactNode }

/** Fields that belong together, named for eyes and screen readers. */
export function FormGroup({ title, hint, children }: Props) {
  return (
    <Fieldset
      legend={
        <Box component="span" fw={600}>
          {title}
        </Box>
      }
    >
      <Stack gap="sm">
        {hint ? (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        ) : null}
        {children}
      </Stack>
    </Fieldset>
  )
}
