import { Fieldset, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Fields that belong together, named for eyes and screen readers. */
export function FieldGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Fieldset
      legend={
        <Text span fw={600}>
          {title}
        </Text>
      }
    >
      <Stack gap="sm">{children}</Stack>
    </Fieldset>
  )
}
