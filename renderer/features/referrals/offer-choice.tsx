import { Button, Group, Stack, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer, OfferHit } from '../../../shared/contract/directory.ts'
import type { Topic } from '../../../shared/value-lists.ts'
import { OfferSearch } from '../../components/offer-search.tsx'
import { useLanguageName } from '../../components/use-language-name.ts'

type Props = {
  /** The chosen offer, or null while one is looked for. */
  readonly offer: Offer | null
  readonly topic: Topic | null
  readonly onChoose: (offer: OfferHit) => void
  readonly onClear: () => void
  readonly error: unknown
}

/** The search until an offer is chosen, then one line with the way back to the search. */
export function OfferChoice({ offer, topic, onChoose, onClear, error }: Props) {
  const { t } = useTranslation()
  const languageName = useLanguageName()
  const chosen = useRef<HTMLDivElement>(null)
  const searched = useRef(false)
  // The search is gone once an offer is chosen: the focus goes to what took its place instead of nowhere.
  useEffect(() => {
    if (offer && searched.current) chosen.current?.focus()
    searched.current = offer === null
  }, [offer])
  if (!offer) {
    return (
      <Stack id="offerId" tabIndex={-1}>
        {typeof error === 'string' ? <Text c="var(--mantine-color-error)">{error}</Text> : null}
        <OfferSearch onChoose={onChoose} topic={topic} />
      </Stack>
    )
  }
  return (
    <Group justify="space-between" align="flex-start" id="offerId" ref={chosen} tabIndex={-1}>
      <Stack gap={2}>
        <Text fw={600}>{offer.name}</Text>
        <Text c="dimmed">{[offer.providerName, ...offer.quarters].join(' · ')}</Text>
        {offer.languages.length > 0 ? (
          <Text size="sm">{t('referrals.offerLanguages', { languages: offer.languages.map(languageName).join(', ') })}</Text>
        ) : null}
      </Stack>
      <Button variant="default" leftSection={<IconSearch size={20} aria-hidden />} onClick={onClear}>
        {t('referrals.otherOffer')}
      </Button>
    </Group>
  )
}
