import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { signerOf } from '../../../shared/consent-signers.ts'
import { ConsentInput } from '../../../shared/contract/consents.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { ConsentId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { recipientNames } from '../../components/consent-values.ts'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { type ConsentFormValues, type ConsentStart, consentFormInput, consentFormSchema, emptyConsentForm } from './consent-form-values.ts'

/** Path back to this form; ids only, so that no name stands in it. */
function pathOf({ personId, kind, referral, old }: ConsentStart): string {
  const parts = { person: personId, kind, referral: referral?.id, replaces: old?.id }
  const search = Object.entries(parts).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
  return `/einwilligungen/neu?${search.join('&')}`
}

/** The form as a draft, what it proposes, and what happens when it is saved. */
export function useConsentForm(start: ConsentStart, today: LocalDate) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { referral, old } = start
  const purpose = referral ? t('consents.purposeFor', { offer: referral.offerName }) : ''
  const { form, ...draft } = useDraftForm<ConsentFormValues>({
    form: 'consent',
    subject: `${start.kind} ${referral?.id ?? old?.id ?? start.personId ?? 'new'}`,
    path: pathOf(start),
    initial: emptyConsentForm(start, today, purpose),
    schema: consentFormSchema(start, today),
  })
  const { personId, language, signedBy, recipientPerson } = form.values
  const person = useApiQuery('people', 'get', { id: personId }, { enabled: personId !== '' }).data
  // An offer may have left the directory since; its contact persons are a help only.
  const offer = useApiQuery('directory', 'get', { id: referral?.offerId ?? '' }, { enabled: referral !== null }).data

  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once per person, never while typing
  useEffect(() => {
    if (!draft.ready || !person) return
    draft.quietly(() => {
      const first = person.languages[0]?.code
      if (language === '' && first) form.setFieldValue('language', first)
      const rule = signerOf(person.birthDate, today)
      if (signedBy === '' && rule !== 'ask') form.setFieldValue('signedBy', rule)
      if (signedBy === '' && rule === 'guardians') form.setFieldValue('guardians', [{ name: '', relation: 'mutter' }])
    })
  }, [draft.ready, person?.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once per offer, never while typing
  useEffect(() => {
    const [only, ...others] = recipientNames(offer?.contactPersons ?? [])
    if (draft.ready && recipientPerson === '' && only && others.length === 0) {
      draft.quietly(() => form.setFieldValue('recipientPerson', only))
    }
  }, [draft.ready, offer?.id])

  const give = useApiCommand('consents', 'give')
  const attach = useApiCommand('referrals', 'attachConsent')
  const send = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      // A second attempt after the first half went well gives no second paper.
      const consent = give.data ?? (await give.mutateAsync(ConsentInput.parse(consentFormInput(form.getValues(), start, today))))
      if (referral) await attach.mutateAsync({ id: referral.id, revision: referral.revision, consentId: consent.id })
      return consent
    },
  })

  async function submit() {
    try {
      let made: { id: ConsentId; proofNumber: string } | null = null
      const done = await draft.submit(async () => {
        made = await send.mutateAsync()
      })
      if (!done || !made) return
      await leave(made)
    } catch {
      // Shown by the alert of the form, which reads the error of the last attempt.
    }
  }

  async function leave({ id, proofNumber }: { readonly id: ConsentId; readonly proofNumber: string }) {
    notifyDone(t('consents.given', { number: proofNumber }))
    if (referral) await navigate({ to: '/verweisungen/$referralId', params: { referralId: referral.id } })
    else await navigate({ to: '/einwilligungen/$consentId', params: { consentId: id } })
  }

  return { form, draft, contactPersons: offer?.contactPersons ?? [], submit, pending: send.isPending, error: send.error }
}
