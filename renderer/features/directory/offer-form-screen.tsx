import { useTranslation } from 'react-i18next'
import type { OfferId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { Page } from '../../components/page.tsx'
import { OfferHoursFields } from './offer-hours-fields.tsx'
import { OfferPlaceFields } from './offer-place-fields.tsx'
import { OfferStateFields } from './offer-state-fields.tsx'
import { OfferWhatFields } from './offer-what-fields.tsx'
import { OfferWhoFields } from './offer-who-fields.tsx'
import { type KnownOffer, useOfferForm } from './use-offer-form.ts'
import { useOfferLabels } from './use-offer-labels.ts'

/** Enters an offer, or changes one. */
export function OfferFormScreen({ offerId }: { readonly offerId: OfferId | null }) {
  const { t } = useTranslation()
  const known = useApiQuery('directory', 'offerForm', { id: offerId ?? '' }, { enabled: offerId !== null })
  return (
    <Page
      title={t(offerId ? 'directory.formEdit' : 'directory.formNew')}
      intro={t(offerId ? 'directory.formEditIntro' : 'directory.formIntro')}
    >
      <FailureAlert error={known.error} />
      {offerId === null ? <Fields known={null} /> : null}
      {offerId !== null && known.data ? <Fields key={offerId} known={{ id: offerId, ...known.data }} /> : null}
    </Page>
  )
}

function Fields({ known }: { readonly known: KnownOffer | null }) {
  const { t } = useTranslation()
  const labels = useOfferLabels()
  const { form, draft, submit, leave, error, pending } = useOfferForm(known)
  if (!draft.ready) return null
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={error} onSubmit={submit}>
      <OfferWhatFields form={form} labels={labels} isNew={known === null} />
      <OfferWhoFields form={form} labels={labels} />
      <OfferHoursFields form={form} />
      <OfferPlaceFields form={form} labels={labels} />
      <OfferStateFields form={form} labels={labels} />
      <FormActions save={t('common.save')} pending={pending} onClose={leave} />
    </DraftFormFrame>
  )
}
