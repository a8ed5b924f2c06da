import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { covers, isAttachable } from '../../../shared/consent-rules.ts'
import { signerOf } from '../../../shared/consent-signers.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { recipientNames } from '../../components/consent-values.ts'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { emptyReferral, type ReferralStart, type ReferralValues, referralSchema, sharedData } from './referral-form-values.ts'

/** Path back to this form; ids only, so that no name stands in it. */
function pathOf({ personId, offerId }: ReferralStart): string {
  const parts = [personId ? `person=${personId}` : '', offerId ? `offer=${offerId}` : ''].filter(Boolean)
  return ['/verweisungen/neu', parts.join('&')].filter(Boolean).join('?')
}

/** The form as a draft, with what it needs to know: the person, the offer, and consents that would already do. */
export function useReferralForm(start: ReferralStart, today: LocalDate) {
  const { t } = useTranslation()
  const { form, ...draft } = useDraftForm<ReferralValues>({
    form: 'referral',
    subject: start.personId ?? start.offerId ?? 'new',
    path: pathOf(start),
    initial: emptyReferral(start, today),
    schema: referralSchema(today),
  })
  const { personId, offerId, sharing, consentId, language, purpose, recipientPerson, signedBy } = form.values
  const person = useApiQuery('people', 'get', { id: personId }, { enabled: personId !== '' }).data ?? null
  const offer = useApiQuery('directory', 'get', { id: offerId }, { enabled: offerId !== '' }).data ?? null
  const consents = useApiQuery('consents', 'ofPerson', { personId }, { enabled: personId !== '' }).data

  const categories = sharedData(form.values)
  const usable =
    consents && offer && categories.length > 0
      ? consents.filter((consent) =>
          isAttachable(
            covers(consent, { kind: 'uebermittlung', personId, recipientOrganization: offer.providerName, categories, on: today }),
          ),
        )
      : []

  // Whoever comes from an offer means that offer, also when an older draft was about another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the draft is there
  useEffect(() => {
    if (draft.ready && start.offerId && offerId !== start.offerId) form.setFieldValue('offerId', start.offerId)
  }, [draft.ready])

  // Proposals come only after something is to be passed on: an opened form that nobody touched leaves no draft.
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once per offer, never while typing
  useEffect(() => {
    if (sharing !== 'some' || !offer) return
    if (purpose === '') form.setFieldValue('purpose', t('consents.purposeFor', { offer: offer.name }))
    const [only, ...others] = recipientNames(offer.contactPersons)
    if (recipientPerson === '' && only && others.length === 0) form.setFieldValue('recipientPerson', only)
  }, [sharing, offer?.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once per person
  useEffect(() => {
    const first = person?.languages[0]?.code
    if (sharing !== 'some' || !person) return
    if (language === '' && first) form.setFieldValue('language', first)
    const rule = signerOf(person.birthDate, today)
    if (signedBy === '' && rule !== 'ask') form.setFieldValue('signedBy', rule)
    if (signedBy === '' && rule === 'guardians') form.setFieldValue('guardians', [{ name: '', relation: 'mutter' }])
  }, [sharing, person?.id])

  const fits = consentId === '' || !consents || usable.some((consent) => consent.id === consentId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form object changes at every render
  useEffect(() => {
    if (!fits) form.setFieldValue('consentId', '')
  }, [fits])

  return { form, draft, person, offer, usable }
}
