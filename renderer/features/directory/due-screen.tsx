import { Button, Group, Table, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DUE_PAGE, type DueOffer } from '../../../shared/contract/offer-work.ts'
import { formatDate, toLocalDate } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'

/** Offers to look over or to call, the most urgent first. */
export function DueScreen() {
  const { t } = useTranslation()
  const [page, setPage] = useState(0)
  const due = useApiQuery('directory', 'dueOffers', { page }, { keepPrevious: true })
  const { offers = [], total = 0 } = due.data ?? {}
  const back = (
    <Button component={Link} to="/angebote" variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />}>
      {t('directory.toList')}
    </Button>
  )
  return (
    <Page title={t('directory.dueTitle')} intro={t('directory.dueIntro')} actions={back} wide>
      <FailureAlert error={due.error} />
      {due.data && total === 0 ? <EmptyState text={t('directory.dueNone')} /> : null}
      {total > 0 ? (
        <>
          <Text c="dimmed" role="status">
            {t('directory.dueCount', { count: total })}
          </Text>
          <Table.ScrollContainer minWidth={640} type="native">
            <Table verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('directory.name')}</Table.Th>
                  <Table.Th>{t('directory.dueReason')}</Table.Th>
                  <Table.Th>{t('directory.phone')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {offers.map((offer) => (
                  <DueRow key={offer.id} offer={offer} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {total > DUE_PAGE ? (
            <Group>
              <Button variant="default" disabled={page === 0} onClick={() => setPage(page - 1)}>
                {t('directory.duePrevious')}
              </Button>
              <Button variant="default" disabled={(page + 1) * DUE_PAGE >= total} onClick={() => setPage(page + 1)}>
                {t('directory.dueMore')}
              </Button>
            </Group>
          ) : null}
        </>
      ) : null}
    </Page>
  )
}

function DueRow({ offer }: { readonly offer: DueOffer }) {
  const { t } = useTranslation()
  const known = [
    offer.assuredOn ? t('directory.dueLast', { day: formatDate(offer.assuredOn) }) : '',
    offer.lastTry ? t('directory.dueTried', { day: formatDate(toLocalDate(Date.parse(offer.lastTry))) }) : '',
  ].filter(Boolean)
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/angebote/$offerId" params={{ offerId: offer.id }}>
          {offer.name}
        </Link>
        <Text size="sm">{offer.providerName}</Text>
      </Table.Td>
      <Table.Td>
        <Text>{t(`directory.dueWhy.${offer.why}`)}</Text>
        <Text size="sm" c="dimmed">
          {known.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{offer.phone}</Table.Td>
    </Table.Tr>
  )
}
