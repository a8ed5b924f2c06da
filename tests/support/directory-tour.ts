import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { OfferId } from '../../shared/ids.ts'
import { offerInput, providerInput } from './offer-input.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour about offers entered and checked by hand, providers, files and the slip with several offers. */
export async function directoryTour(visit: Visit, offerId: OfferId): Promise<void> {
  const { id: providerId } = await visit('directory', 'createProvider', { provider: providerInput() })
  const other = await visit('directory', 'createProvider', { provider: providerInput() })
  const { version, provider } = await visit('directory', 'provider', { id: providerId })
  await visit('directory', 'changeProvider', { id: providerId, version, provider: { ...provider, phone: '0202 5550178' } })
  await visit('directory', 'providers', { text: 'linden' })
  const { pairs } = await visit('directory', 'alikeProviders', {})
  if (!pairs.some(({ first, second }) => [first.id, second.id].includes(other.id))) throw new Error('the pair was not found')
  const link = await visit('directory', 'linkProviders', { first: providerId, second: other.id, same: true })
  await visit('directory', 'unlinkProviders', { id: link.id })

  const { id } = await visit('directory', 'createOffer', { offer: offerInput(providerId) })
  const form = await visit('directory', 'offerForm', { id })
  await visit('directory', 'changeOffer', { id, version: form.version, offer: { ...form.offer, freePlaces: 2 } })
  const own = await visit('directory', 'reviewOffer', { id }).catch((error: unknown) => String(error))
  if (!String(own).includes('review_own')) throw new Error('one person was both pairs of eyes')
  await visit('directory', 'noteCheck', { id, outcome: 'erreicht', note: 'alles richtig' })
  await visit('directory', 'offerHistory', { id })
  await visit('directory', 'dueOffers', { page: 0 })
  await visit('letters', 'offers', { ids: [offerId, id] })

  await visit('directory', 'brochureCount', { quarters: [], topics: [], languages: [], stale: 'mark' })
  await visit('directory', 'brochure', { quarters: [], topics: [], languages: [], stale: 'mark' })
  const { token } = await visit('directory', 'partnerSheet', { id: providerId })
  await visit('directory', 'print', { token })
  await visit('directory', 'save', { token })

  await visit('directory', 'saveExport', { format: 'hsds_json', offerId: null })
  await visit('directory', 'workProgress', {})
  await visit('directory', 'cancelWork', {})
}
