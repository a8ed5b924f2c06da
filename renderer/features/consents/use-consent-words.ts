import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import { formatDate, formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'

const moment = (at: string | null) => (at ? formatDateTime(toLocalDateTime(Date.parse(at))) : '')

/** What stands on the paper, and what became of it, in words. */
export function useConsentWords(consent: Consent) {
  const { t } = useTranslation()
  const { state, validFrom, validUntil, withdrawnAt, refusedAt, replacedAt, recipientPerson, recipientOrganization } = consent
  const data = consent.categories.map((category) => t(`values.dataCategory.${category}`)).join(', ')
  const guardians = consent.guardians.map(({ name, relation }) => `${name} (${t(`values.guardianRelation.${relation}`)})`).join(', ')
  const ended = {
    widerrufen: t('consents.withdrawnOn', { when: moment(withdrawnAt) }),
    abgelehnt: t('consents.refusedOn', { when: moment(refusedAt) }),
    ersetzt: t('consents.replacedOn', { when: moment(replacedAt) }),
  }
  const isEnded = state === 'widerrufen' || state === 'abgelehnt' || state === 'ersetzt'
  return {
    recipient: t('consents.recipient', { person: recipientPerson, organization: recipientOrganization }),
    categories: t('consents.categories', { data }),
    data,
    /** How it ended, or how long it holds. */
    course: isEnded ? ended[state] : t('consents.validity', { from: formatDate(validFrom), until: formatDate(validUntil) }),
    number: t('consents.number', { number: consent.proofNumber }),
    signer: consent.signedBy === 'person' ? t('consents.signers.person') : guardians,
    signed: consent.signedAt ? t('consents.signedSince', { when: moment(consent.signedAt) }) : t('consents.unsigned'),
    spoken: t(consent.interpreterPresent ? 'consents.spokenInterpreted' : 'consents.spoken', {
      language: t(`values.language.${consent.language}`),
    }),
  }
}
