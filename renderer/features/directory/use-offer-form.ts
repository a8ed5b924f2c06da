import type { UseFormReturnType } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { OfferInput } from '../../../shared/contract/offer-work.ts'
import { EMPTY_OFFER } from '../../../shared/empty-offer.ts'
import type { OfferId } from '../../../shared/ids.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

/** What the form holds: a provider may still be missing. */
export type OfferValues = Omit<OfferInput, 'providerId'> & { providerId: string }
export type OfferForm = UseFormReturnType<OfferValues>
export type KnownOffer = { readonly id: OfferId; readonly offer: OfferInput; readonly version: string }

const NEW_OFFER: OfferValues = { ...EMPTY_OFFER, providerId: '', languages: ['deu'] }

/** A new offer or a known one as a draft; saving leads to its page. */
export function useOfferForm(known: KnownOffer | null) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useApiCommand('directory', 'createOffer')
  const change = useApiCommand('directory', 'changeOffer')
  const path = known ? `/angebote/${known.id}/aendern` : '/angebote/neu'
  const { form, ...draft } = useDraftForm<OfferValues>({
    form: 'offer',
    subject: known?.id ?? 'new',
    path,
    initial: known?.offer ?? NEW_OFFER,
    schema: OfferInput,
  })

  async function submit() {
    let saved: OfferId | null = null
    try {
      const done = await draft.submit(async (values) => {
        const offer = OfferInput.parse(values)
        const { id } = known
          ? await change.mutateAsync({ id: known.id, version: known.version, offer })
          : await create.mutateAsync({ offer })
        saved = id
      })
      if (!done || saved === null) return
      notifyDone(t('directory.formSaved'))
      void navigate({ to: '/angebote/$offerId', params: { offerId: saved } })
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  const leave = () => void (known ? navigate({ to: '/angebote/$offerId', params: { offerId: known.id } }) : navigate({ to: '/angebote' }))
  return { form, draft, submit, leave, error: create.error ?? change.error, pending: create.isPending || change.isPending }
}
