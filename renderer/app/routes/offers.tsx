import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { CONSENT_KINDS } from '../../../shared/consent-rules.ts'
import { ConsentId, OfferId, ReferralId } from '../../../shared/ids.ts'
import { TOPICS } from '../../../shared/value-lists.ts'
import { ConsentFormScreen } from '../../features/consents/consent-form-screen.tsx'
import { ConsentScreen } from '../../features/consents/consent-screen.tsx'
import { BrochureScreen } from '../../features/directory/brochure-screen.tsx'
import { DirectoryScreen } from '../../features/directory/directory-screen.tsx'
import { DueScreen } from '../../features/directory/due-screen.tsx'
import { ImportScreen } from '../../features/directory/import-screen.tsx'
import { OfferFormScreen } from '../../features/directory/offer-form-screen.tsx'
import { OfferScreen } from '../../features/directory/offer-screen.tsx'
import { ProvidersScreen } from '../../features/directory/providers-screen.tsx'
import { NumbersScreen } from '../../features/referral-numbers/numbers-screen.tsx'
import { AnswerScreen } from '../../features/referrals/answer-screen.tsx'
import { ReferralFormScreen } from '../../features/referrals/referral-form-screen.tsx'
import { ReferralScreen } from '../../features/referrals/referral-screen.tsx'
import { ReferralsScreen } from '../../features/referrals/referrals-screen.tsx'
import { GapsScreen } from '../../features/unmet-needs/gaps-screen.tsx'
import { at } from './root.tsx'
import { OptionalPerson } from './search.ts'

const ReferralStart = OptionalPerson.extend({
  offer: OfferId.optional().catch(undefined),
  topic: z.enum(TOPICS).optional().catch(undefined),
})
const ConsentStart = OptionalPerson.extend({
  kind: z.enum(CONSENT_KINDS).optional().catch(undefined),
  referral: ReferralId.optional().catch(undefined),
  replaces: ConsentId.optional().catch(undefined),
})

const referrals = createRoute({ ...at('/verweisungen'), component: ReferralsScreen })
const newReferral = createRoute({
  ...at('/verweisungen/neu'),
  validateSearch: ReferralStart,
  component: () => {
    const { person: personId = null, offer: offerId = null, topic = null } = newReferral.useSearch()
    return <ReferralFormScreen personId={personId} offerId={offerId} topic={topic} />
  },
})
const referral = createRoute({
  ...at('/verweisungen/$referralId'),
  component: () => <ReferralScreen referralId={ReferralId.parse(referral.useParams().referralId)} />,
})
const newConsent = createRoute({
  ...at('/einwilligungen/neu'),
  validateSearch: ConsentStart,
  component: () => {
    const {
      person: personId = null,
      kind = 'uebermittlung',
      referral: referralId = null,
      replaces: replacesId = null,
    } = newConsent.useSearch()
    return <ConsentFormScreen personId={personId} kind={kind} referralId={referralId} replacesId={replacesId} />
  },
})
const consent = createRoute({
  ...at('/einwilligungen/$consentId'),
  component: () => <ConsentScreen consentId={ConsentId.parse(consent.useParams().consentId)} />,
})
const answer = createRoute({ ...at('/rueckmeldung'), component: AnswerScreen })
const directory = createRoute({ ...at('/angebote'), component: DirectoryScreen })
const importOffers = createRoute({ ...at('/angebote/einlesen'), component: ImportScreen })
const newOffer = createRoute({ ...at('/angebote/neu'), component: () => <OfferFormScreen offerId={null} /> })
const dueOffers = createRoute({ ...at('/angebote/pruefen'), component: DueScreen })
const brochure = createRoute({ ...at('/angebote/heft'), component: BrochureScreen })
const providers = createRoute({ ...at('/angebote/traeger'), component: ProvidersScreen })
const editOffer = createRoute({
  ...at('/angebote/$offerId/aendern'),
  component: () => <OfferFormScreen offerId={OfferId.parse(editOffer.useParams().offerId)} />,
})
const offer = createRoute({
  ...at('/angebote/$offerId'),
  component: () => <OfferScreen offerId={OfferId.parse(offer.useParams().offerId)} />,
})
const gaps = createRoute({ ...at('/luecken'), component: GapsScreen })
const numbers = createRoute({ ...at('/zahlen'), component: NumbersScreen })

export const offersRoutes = [
  referrals,
  newReferral,
  referral,
  newConsent,
  consent,
  answer,
  directory,
  importOffers,
  newOffer,
  dueOffers,
  brochure,
  providers,
  editOffer,
  offer,
  gaps,
  numbers,
] as const
