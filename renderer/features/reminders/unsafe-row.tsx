import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CallEntry } from '../../../shared/contract/reminders.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { Row } from '../../components/row-list.tsx'

/** Somebody who must not be called: no number, only the way to the record that says what is safe. */
export function UnsafeRow({ entry }: { readonly entry: CallEntry }) {
  const { personId, personName, start, siteName } = entry
  return (
    <Row>
      <Group gap="md" align="baseline" mih={32} wrap="nowrap">
        <Text w="13.5rem" flex="none">
          {formatDateTime(start)}
        </Text>
        <Anchor renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>{personName}</Anchor>
        <Text c="dimmed">{siteName}</Text>
      </Group>
    </Row>
  )
}
