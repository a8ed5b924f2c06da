import { Fieldset, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { readonly legend: string; readonly error: string | null; readonly children: ReactNode }

/** Rows that belong to one question; what is wrong stands right under the question, where it is seen first. */
export function ChoiceGroup({ legend, error, children }: Props) {
  return (
    <Fieldset
      variant="unstyled"
      legend={
        <Text span fw={600}>
          {legend}
        </Text>
      }
    >
      <Stack gap={6}>
        {error ? (
          <Text size="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        ) : null}
        {children}
      </Stack>
    </Fieldset>
  )
}
