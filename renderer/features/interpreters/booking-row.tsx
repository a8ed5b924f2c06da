import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Booking } from '../../../shared/contract/interpreters.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { isOpen } from '../../../shared/interpreter-states.ts'
import { Row } from '../../components/row-list.tsx'
import { InterpreterState } from './interpreter-state.tsx'

export function BookingRow({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation()
  const { id, language, variant, start, pool, interpreterName, personId, personName, siteName, state } = booking
  return (
    <Row>
      <Group justify="space-between" gap="sm" mih={44} wrap="nowrap">
        <div>
          <Group gap="xs">
            <Anchor
              data-row
              fw={600}
              renderRoot={(props) => <Link to="/sprachmittlung/$bookingId" params={{ bookingId: id }} {...props} />}
            >
              {`${t(`values.language.${language}`)}, ${formatDateTime(start)}`}
            </Anchor>
            <Text>{personId ? personName : t('interpreters.anonymous')}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {[
              pool?.name ?? (isOpen(state) ? t('interpreters.nobodyYet') : ''),
              interpreterName,
              variant,
              siteName || t('interpreters.atOffice'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <InterpreterState state={state} />
      </Group>
    </Row>
  )
}
