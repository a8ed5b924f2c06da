import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconFileImport } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { ANY_OFFER, type OfferWanted } from '../../components/offer-filters.tsx'
import { OfferSearch } from '../../components/offer-search.tsx'
import { Page } from '../../components/page.tsx'

// Outlives the screen, so that coming back from an offer shows the same list.
let lastWanted: OfferWanted = ANY_OFFER

/** All offers, to search and filter; while there are none, how to get some. */
export function DirectoryScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const facets = useApiQuery('directory', 'facets', {})
  useHotkeys([['e', () => void navigate({ to: '/angebote/einlesen' })]])

  const empty = facets.data?.total === 0
  const importedAt = facets.data?.importedAt
  const importLink = (
    <Button
      component={Link}
      to="/angebote/einlesen"
      variant={empty ? 'filled' : 'default'}
      leftSection={<IconFileImport size={20} aria-hidden />}
      rightSection={<KeyHint keys="E" />}
      aria-keyshortcuts="E"
    >
      {t('directory.toImport')}
    </Button>
  )
  const intro = importedAt
    ? t('directory.imported', { when: formatDateTime(toLocalDateTime(Date.parse(importedAt))) })
    : t('directory.intro')
  return (
    <Page title={t('directory.title')} intro={intro} actions={empty ? null : importLink} wide>
      <FailureAlert error={facets.error} />
      {empty ? <EmptyState text={t('directory.empty')} action={importLink} /> : null}
      {facets.data && !empty ? (
        <OfferSearch
          {...lastWanted}
          onWanted={(wanted) => {
            lastWanted = wanted
          }}
          onChoose={(offer) => void navigate({ to: '/angebote/$offerId', params: { offerId: offer.id } })}
          autoFocus
        />
      ) : null}
    </Page>
  )
}
