import { Button, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { isOpen } from '../../../shared/interpreter-states.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { RowList } from '../../components/row-list.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { BookingRow } from './booking-row.tsx'

/** All bookings in scope: open ones first, by date. */
export function BookingsScreen() {
  const { t } = useTranslation()
  const may = useMay()
  const navigate = useNavigate()
  const bookings = useApiQuery('interpreters', 'list', {})
  const books = may(contract.interpreters.create)
  useHotkeys(books ? [['n', () => void navigate({ to: '/sprachmittlung/neu' })]] : [])
  const open = bookings.data?.filter(({ state }) => isOpen(state)) ?? []
  const closed = bookings.data?.filter(({ state }) => !isOpen(state)) ?? []
  const book = books ? (
    <Button
      component={Link}
      to="/sprachmittlung/neu"
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
    >
      {t('interpreters.book')}
    </Button>
  ) : null
  const actions = (
    <>
      <Button variant="default" component={Link} to="/sprachmittlung/pools">
        {t('interpreters.toPools')}
      </Button>
      {bookings.data?.length ? book : null}
    </>
  )
  return (
    <Page title={t('interpreters.title')} intro={t('interpreters.intro')} actions={actions} wide>
      <FailureAlert error={bookings.error} onRetry={() => void bookings.refetch()} />
      {bookings.data?.length === 0 ? <EmptyState text={t('interpreters.empty')} action={book} /> : null}
      {bookings.data?.length ? (
        <>
          <Group justify="space-between">
            <Text role="status">
              {open.length > 0 ? t('interpreters.openCount', { count: open.length }) : t('interpreters.nothingOpen')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('interpreters.listKeys')}
            </Text>
          </Group>
          {open.length > 0 ? (
            <RowList>
              {open.map((booking) => (
                <BookingRow key={booking.id} booking={booking} />
              ))}
            </RowList>
          ) : null}
          {closed.length > 0 ? (
            <Section title={t('interpreters.closedTitle')}>
              <RowList keys={false}>
                {closed.map((booking) => (
                  <BookingRow key={booking.id} booking={booking} />
                ))}
              </RowList>
            </Section>
          ) : null}
        </>
      ) : null}
    </Page>
  )
}
