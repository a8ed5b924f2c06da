import { Text } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'

/** A label and what stands beside it; null and empty content leave the line out. */
export type Fact = readonly [label: string, content: ReactNode] | null

/** Labels and contents side by side. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl style={{ display: 'grid', gridTemplateColumns: 'minmax(9rem, auto) 1fr', gap: '6px 16px', margin: 0 }}>
      {facts.map((fact, index) =>
        fact && fact[1] !== '' ? (
          // Labels may repeat, as those of several hearings do; their place is what they are known by.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={index}>
            <Text component="dt" c="dimmed">
              {fact[0]}
            </Text>
            <Text component="dd" m={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} dir="auto">
              {fact[1]}
            </Text>
          </Fragment>
        ) : null,
      )}
    </dl>
  )
}
