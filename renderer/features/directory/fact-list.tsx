import { Stack, Text } from '@mantine/core'

type Fact = { readonly label: string; readonly lines: readonly string[] }

/** Label above its lines; what is not known is left out, so that nobody reads empty headings. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <Stack component="dl" gap="sm" m={0}>
      {facts
        .map(({ label, lines }) => ({ label, lines: lines.filter((line) => line !== '') }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ label, lines }) => (
          <div key={label}>
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            {lines.map((line) => (
              <Text component="dd" key={line} m={0} maw="75ch" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {line}
              </Text>
            ))}
          </div>
        ))}
    </Stack>
  )
}
