import { CloseButton, Combobox, Paper, Stack, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferHit } from '../../shared/contract/directory.ts'
import type { Topic } from '../../shared/value-lists.ts'
import { useApiQuery } from '../api/client.ts'
import { EmptyState } from './empty-state.tsx'
import { FailureAlert } from './failure-alert.tsx'
import { NoFittingOffer } from './no-fitting-offer.tsx'
import { OfferFilters } from './offer-filters.tsx'
import { OfferHitLines } from './offer-hit-lines.tsx'
import { ANY_OFFER, type OfferWanted } from './offer-wanted.ts'

type Props = {
  readonly onChoose: (offer: OfferHit) => void
  /** What the search begins with. */
  readonly topic?: Topic | null
  readonly wanted?: OfferWanted
  /** Told at each change, for a screen that wants to find the search again as it was left. */
  readonly onWanted?: (wanted: OfferWanted) => void
  readonly autoFocus?: boolean
}

/** Finds offers as one types and filters. The focus stays in the search box: arrows mark an offer, Enter chooses it. */
export function OfferSearch({ onChoose, wanted: begin = ANY_OFFER, topic = null, onWanted, autoFocus = false }: Props) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<OfferWanted>({ ...begin, topic: topic ?? begin.topic })
  const [typed] = useDebouncedValue(wanted.text, 120)
  const found = useApiQuery('directory', 'search', { ...wanted, text: typed }, { keepPrevious: true })
  const combobox = useCombobox({ opened: true })
  const offers = found.data?.offers ?? []

  // While something is typed the first offer is marked, so that Enter takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer marks anew
  useEffect(() => {
    if (typed.trim() === '') combobox.resetSelectedOption()
    else combobox.selectFirstOption()
  }, [found.data, typed])

  function change(next: OfferWanted) {
    setWanted(next)
    onWanted?.(next)
  }
  function key(event: KeyboardEvent<HTMLInputElement>) {
    // Inside a form Enter chooses an offer and must not send the form.
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
    if (event.key !== 'Escape') return
    if (wanted.text === '') event.currentTarget.blur()
    else change({ ...wanted, text: '' })
  }
  function choose(offerId: string) {
    const offer = offers.find(({ id }) => id === offerId)
    if (offer) onChoose(offer)
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Stack gap="sm">
        <Combobox.EventsTarget>
          <TextInput
            label={t('directory.search')}
            description={t('directory.searchHint')}
            value={wanted.text}
            onChange={(event) => change({ ...wanted, text: event.currentTarget.value })}
            onKeyDown={key}
            leftSection={<IconSearch size={20} aria-hidden />}
            rightSection={
              wanted.text ? <CloseButton aria-label={t('directory.searchClear')} onClick={() => change({ ...wanted, text: '' })} /> : null
            }
            maxLength={200}
            autoFocus={autoFocus}
            autoComplete="off"
          />
        </Combobox.EventsTarget>
        <OfferFilters wanted={wanted} onChange={change} />
        <NoFittingOffer wanted={wanted} />
        <FailureAlert error={found.error} />
        <Text c="dimmed" role="status">
          {found.data?.more
            ? t('directory.more', { count: offers.length })
            : found.data
              ? t('directory.count', { count: offers.length })
              : ''}
        </Text>
        {found.data && offers.length === 0 ? <EmptyState text={t('directory.nothingFound')} /> : null}
        {offers.length > 0 ? (
          <Paper withBorder p={4}>
            <Combobox.Options aria-label={t('directory.results')}>
              {offers.map((offer) => (
                <Combobox.Option key={offer.id} value={offer.id} mih={44}>
                  <OfferHitLines offer={offer} />
                </Combobox.Option>
              ))}
            </Combobox.Options>
          </Paper>
        ) : null}
      </Stack>
    </Combobox>
  )
}
