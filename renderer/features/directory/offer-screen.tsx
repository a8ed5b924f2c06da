import { Alert, Badge, Button, Group, SimpleGrid, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import {
  IconArrowLeft,
  IconClipboardOff,
  IconClipboardPlus,
  IconDoorOff,
  IconInfoCircle,
  IconPencil,
  IconRouteAltLeft,
} from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Offer } from '../../../shared/contract/directory.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { OfferId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { AssuredOn } from '../../components/assured-on.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { useRememberedOffers } from '../../components/remembered-offers.ts'
import { useMay } from '../../components/use-may.ts'
import { useOfferReasons } from '../../components/use-offer-reasons.ts'
import { useTopicNames } from '../../components/use-topic-names.ts'
import { OfferDetails } from './offer-details.tsx'
import { OfferHistory } from './offer-history.tsx'
import { OfferReach } from './offer-reach.tsx'

/** One offer with everything a visitor needs to get there, and the next step: to refer somebody. */
export function OfferScreen({ offerId }: { readonly offerId: OfferId }) {
  const { t } = useTranslation()
  const offer = useApiQuery('directory', 'get', { id: offerId })
  const back = (
    <Button component={Link} to="/angebote" variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />}>
      {t('directory.toList')}
    </Button>
  )
  if (offer.data) return <Loaded offer={offer.data} back={back} />
  return (
    <Page title={t('directory.title')} actions={back}>
      <FailureAlert error={offer.error} />
    </Page>
  )
}

function Loaded({ offer, back }: { readonly offer: Offer; readonly back: React.ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const topicNames = useTopicNames()
  const may = useMay()
  const remembered = useRememberedOffers()
  const onSlip = remembered.offers.includes(offer.id)
  const places = useOfferReasons().places(offer)
  const edits = may(contract.directory.changeOffer)
  useHotkeys([
    ['v', () => void navigate({ to: '/verweisungen/neu', search: { offer: offer.id } })],
    ['b', () => (edits ? void navigate({ to: '/angebote/$offerId/aendern', params: { offerId: offer.id } }) : undefined)],
    ['m', () => remembered.toggle(offer.id)],
    ['Escape', () => void navigate({ to: '/angebote' })],
  ])
  const refer = (
    <Button
      renderRoot={(props) => <Link to="/verweisungen/neu" search={{ offer: offer.id }} {...props} />}
      leftSection={<IconRouteAltLeft size={20} aria-hidden />}
      rightSection={<KeyHint keys="V" />}
      aria-keyshortcuts="V"
    >
      {t('directory.refer')}
    </Button>
  )
  return (
    <Page
      title={offer.name}
      intro={offer.providerName}
      actions={
        <>
          {back}
          <Button
            variant="default"
            leftSection={onSlip ? <IconClipboardOff size={20} aria-hidden /> : <IconClipboardPlus size={20} aria-hidden />}
            rightSection={<KeyHint keys="M" />}
            aria-keyshortcuts="M"
            disabled={!onSlip && remembered.full}
            onClick={() => remembered.toggle(offer.id)}
          >
            {t(onSlip ? 'directory.forget' : 'directory.remember')}
          </Button>
          {edits ? (
            <Button
              renderRoot={(props) => <Link to="/angebote/$offerId/aendern" params={{ offerId: offer.id }} {...props} />}
              variant="default"
              leftSection={<IconPencil size={20} aria-hidden />}
              rightSection={<KeyHint keys="B" />}
              aria-keyshortcuts="B"
            >
              {t('directory.editOffer')}
            </Button>
          ) : null}
          {refer}
        </>
      }
      wide
    >
      <Group gap="md">
        {offer.active ? null : (
          <Badge size="lg" color="orange" variant="light" tt="none" leftSection={<IconDoorOff size={16} aria-hidden />}>
            {t('directory.closed')}
          </Badge>
        )}
        {offer.topics.length > 0 ? <Text>{topicNames(offer.topics)}</Text> : null}
        <AssuredOn offer={offer} />
        {places ? <Text>{places}</Text> : null}
      </Group>
      {offer.alert ? (
        <Alert color="orange" icon={<IconInfoCircle aria-hidden />} title={t('directory.alertTitle')}>
          {offer.alert}
        </Alert>
      ) : null}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <OfferDetails offer={offer} />
        <OfferReach offer={offer} />
      </SimpleGrid>
      <OfferHistory offerId={offer.id} />
    </Page>
  )
}
