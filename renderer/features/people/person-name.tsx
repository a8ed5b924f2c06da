import { Group, Text, Title } from '@mantine/core'
import type { Person } from '../../../shared/contract/people.ts'
import { fullName } from '../../../shared/names.ts'

/** The name as in the document, and beside it as the person writes it; each runs in its own direction. */
export function PersonName({ person }: { readonly person: Person }) {
  return (
    <Group gap="sm" align="baseline" miw={0} style={{ rowGap: 0 }}>
      <Title order={1} style={{ overflowWrap: 'anywhere' }}>
        <bdi>{fullName(person)}</bdi>
      </Title>
      {person.originalScript ? (
        <Text component="bdi" dir="auto" size="xl" style={{ overflowWrap: 'anywhere' }}>
          {person.originalScript}
        </Text>
      ) : null}
    </Group>
  )
}
