import { useTranslation } from 'react-i18next'
import type { OfferHit } from '../../shared/contract/directory.ts'
import { formatDate, toLocalDate } from '../../shared/dates.ts'
import { placesCount } from '../../shared/offer-freshness.ts'
import { TARGET_GROUPS } from '../../shared/offer-lists.ts'
import { TOPICS } from '../../shared/value-lists.ts'
import { useLanguageName } from './use-language-name.ts'

/** Why an offer fits, what to ask there first, and its free places, in words; '' where there is nothing to say. */
export function useOfferReasons() {
  const { t } = useTranslation()
  const languageName = useLanguageName()

  function saidOf({ kind, value }: OfferHit['fits'][number], placesAsOf: string): string {
    if (kind === 'free_place') return t('directory.placesOfDay', { count: Number(value), day: formatDate(placesAsOf) })
    if (kind === 'language') return languageName(value)
    if (kind === 'distance') return value.replace('.', ',')
    const topic = kind === 'topic' ? TOPICS.find((one) => one === value) : undefined
    if (topic) return t(`values.topic.${topic}`)
    const group = kind === 'target_group' ? TARGET_GROUPS.find((one) => one === value) : undefined
    return group ? t(`values.targetGroup.${group}`) : value
  }

  function places({ freePlaces, placesAsOf }: Pick<OfferHit, 'freePlaces' | 'placesAsOf'>): string {
    if (freePlaces === null) return ''
    const recent = placesCount(placesAsOf, toLocalDate(Date.now()))
    return t(recent ? 'directory.freePlacesOf' : 'directory.freePlacesOld', { count: freePlaces, day: formatDate(placesAsOf) })
  }

  return {
    why: ({ fits, placesAsOf }: OfferHit) => {
      const reasons = fits.map((fit) => t(`directory.fits.${fit.kind}`, { value: saidOf(fit, placesAsOf) })).join(', ')
      return reasons === '' ? '' : t('directory.whyFits', { reasons })
    },
    ask: ({ unsaid }: OfferHit) => {
      const kinds = unsaid.map((kind) => t(`directory.unsaidKinds.${kind}`)).join(', ')
      return kinds === '' ? '' : t('directory.unsaid', { kinds })
    },
    /** What a hit says of its places, unless that is already among the reasons. */
    otherPlaces: (offer: OfferHit) => (offer.fits.some(({ kind }) => kind === 'free_place') ? '' : places(offer)),
    places,
  }
}
