import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FreeSlot, SlotQuery } from '../../../shared/contract/calendar.ts'
import { formatDay } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { CallFailure, fieldText } from '../../api/failure.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'

/** Of many who are free the first ones are enough to choose from. */
const NAMED = 3

/** What is free, soonest first; each time leads to the form of an appointment with all that was asked for. */
export function SlotList({ query }: { readonly query: SlotQuery }) {
  const { t, i18n } = useTranslation()
  const { data, error } = useApiQuery('calendar', 'freeSlots', query, { keepPrevious: true })
  const blamed = error instanceof CallFailure ? Object.values(error.failure.fields ?? {})[0] : undefined
  if (blamed) return <EmptyState text={fieldText(blamed, t, i18n.exists)} />
  if (error) return <FailureAlert error={error} />
  if (!data) return null
  return (
    <Stack component="section" gap="xs" aria-label={t('calendar.freeTimes')}>
      <Text role="status" c="dimmed" size="sm">
        {data.length === 0 ? t('calendar.noneFree') : t('calendar.freeCount', { count: data.length })}
      </Text>
      {data.map((slot) => (
        <SlotRow key={`${slot.start} ${slot.siteId}`} slot={slot} query={query} />
      ))}
    </Stack>
  )
}

function SlotRow({ slot, query }: { readonly slot: FreeSlot; readonly query: SlotQuery }) {
  const { t } = useTranslation()
  const { start, end, minutes, siteId, siteName, staff, rooms } = slot
  const [room] = rooms
  const others = staff.length > NAMED ? t('calendar.moreFree', { count: staff.length - NAMED }) : ''
  const about = [siteName, room?.name, others].filter(Boolean).join(', ')
  const { personId, language, interpreter } = query
  const search = {
    ...{ start, minutes },
    ...(personId ? { person: personId } : {}),
    ...(siteId ? { site: siteId } : {}),
    ...(room ? { room: room.id } : {}),
    ...(language && interpreter ? { language } : {}),
  }
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
      <div>
        <Text fw={600} style={{ whiteSpace: 'nowrap' }}>
          {t('calendar.slotWhen', { day: formatDay(start.slice(0, 10)), from: start.slice(11), to: end.slice(11) })}
        </Text>
        {about ? (
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        ) : null}
      </div>
      <Group gap={6} justify="flex-end" wrap="nowrap">
        {staff.slice(0, NAMED).map(({ id, name }) => (
          <Button
            key={id}
            variant="default"
            size="sm"
            mih={44}
            leftSection={<IconCalendarPlus size={18} aria-hidden />}
            aria-label={t('calendar.slotTake', { day: formatDay(start.slice(0, 10)), time: start.slice(11), name })}
            renderRoot={(props) => <Link to="/kalender/neu" search={{ ...search, staff: id }} {...props} />}
          >
            {name}
          </Button>
        ))}
      </Group>
    </Group>
  )
}
