import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ConsentInput } from '../../../shared/contract/consents.ts'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { ConsentFields } from './consent-fields.tsx'
import { type ConsentValues, consentInput, emptyConsent } from './consent-values.ts'
import { useReferralLabels } from './use-referral-labels.ts'

type Props = { readonly referral: Referral; readonly onDone: () => void }

/** A new consent for a referral that has none which carries it: the first was never given, or has ended. */
export function AttachConsentForm({ referral, onDone }: Props) {
  const { t } = useTranslation()
  const labels = useReferralLabels()
  const [today] = useState(() => toLocalDate(Date.now()))
  // An offer may have left the directory since; its contact persons are a help only.
  const offer = useApiQuery('directory', 'get', { id: referral.offerId })
  const { personId, offerId, dataShared } = referral
  const frame = { personId, offerId, recipientOrganization: referral.providerName, categories: dataShared, today }
  const { form, ...draft } = useDraftForm<ConsentValues>({
    form: 'consent',
    subject: referral.id,
    path: `/verweisungen/${referral.id}`,
    initial: { ...emptyConsent(today), purpose: t('consents.purposeFor', { offer: referral.offerName }) },
    schema: z.custom<ConsentValues>().superRefine((values, context) => {
      for (const { path, message } of ConsentInput.safeParse(consentInput(values, frame)).error?.issues ?? []) {
        context.addIssue({ code: 'custom', path: [...path], message: path[0] === 'language' ? 'required' : message })
      }
    }),
  })
  const give = useApiCommand('consents', 'give')
  const attach = useApiCommand('referrals', 'attachConsent')
  const send = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const consent = give.data ?? (await give.mutateAsync(ConsentInput.parse(consentInput(form.getValues(), frame))))
      await attach.mutateAsync({ id: referral.id, revision: referral.revision, consentId: consent.id })
      return consent
    },
  })

  async function submit() {
    try {
      let number = ''
      const done = await draft.submit(async () => {
        number = (await send.mutateAsync()).proofNumber
      })
      if (!done) return
      notifyDone(t('referrals.consentAttached', { number }))
      onDone()
    } catch {
      // Shown by the alert below, which reads the error of the last attempt.
    }
  }

  if (!draft.ready) return null
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={send.error} onSubmit={submit}>
      <ConsentFields
        form={form}
        recipientOrganization={referral.providerName}
        contactPersons={offer.data?.contactPersons ?? []}
        categories={dataShared}
        today={today}
      />
      <FormActions save={t('consents.give')} pending={send.isPending} />
    </DraftFormFrame>
  )
}
