import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconFileImport } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { OfferSearch } from '../../components/offer-search.tsx'
import { ANY_OFFER, type OfferWanted } from '../../components/offer-wanted.ts'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/use-may.ts'
import { DirectoryActions } from './directory-actions.tsx'
import { OfferSlip } from './offer-slip.tsx'
import { useSaveDirectory } from './use-save-directory.tsx'

// Outlives the screen, so that coming back from an offer shows the same list.
let lastWanted: OfferWanted = ANY_OFFER

/** All offers, to search and filter; while there are none, how to get some. */
export function DirectoryScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const may = useMay()
  const facets = useApiQuery('directory', 'facets', {})
  useHotkeys([['e', () => void navigate({ to: '/angebote/einlesen' })]])

  const empty = facets.data?.total === 0
  const importedAt = facets.data?.importedAt
  const saving = useSaveDirectory()
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
  const actions = may(contract.directory.createOffer) ? (
    <DirectoryActions save={saving.save} importLink={empty ? null : importLink} />
  ) : null
  return (
    <Page title={t('directory.title')} intro={intro} actions={actions} wide>
      <FailureAlert error={facets.error} />
      {saving.view}
      <OfferSlip />
      {empty ? <EmptyState text={t('directory.empty')} action={importLink} /> : null}
      {facets.data && !empty ? (
        <OfferSearch
          wanted={lastWanted}
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
