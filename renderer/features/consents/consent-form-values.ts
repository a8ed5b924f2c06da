import { z } from 'zod'
import type { ConsentKind } from '../../../shared/consent-rules.ts'
import { type Consent, ConsentInput } from '../../../shared/contract/consents.ts'
import type { Referral } from '../../../shared/contract/referrals.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { DataCategory } from '../../../shared/value-lists.ts'
import { type ConsentValues, consentInput, emptyConsent, withoutGuardian } from '../../components/consent-values.ts'

export type ConsentFormValues = ConsentValues & {
  kind: ConsentKind
  personId: string
  recipientOrganization: string
  releasedPerson: string
  categories: DataCategory[]
}

/** What is known before the form begins: the referral that waits for it, and the consent that it renews. */
export type ConsentStart = {
  readonly personId: string | null
  readonly kind: ConsentKind
  readonly referral: Referral | null
  readonly old: (Consent & { readonly personName: string }) | null
}

/** Nothing is ticked unless a referral or the older paper says so; the yes is always given anew. */
export function emptyConsentForm({ personId, kind, referral, old }: ConsentStart, today: LocalDate, purpose: string): ConsentFormValues {
  const wanted = referral ? (kind === 'uebermittlung' ? referral.dataShared : referral.confidential) : []
  return {
    ...emptyConsent(today),
    kind,
    personId: referral?.personId ?? old?.personId ?? personId ?? '',
    purpose: old?.purpose ?? purpose,
    recipientOrganization: referral?.providerName ?? old?.recipientOrganization ?? '',
    recipientPerson: old?.recipientPerson ?? '',
    releasedPerson: old?.releasedPerson ?? '',
    categories: [...new Set([...(old?.categories ?? []), ...wanted])],
    language: old?.language ?? '',
    interpreterPresent: old?.interpreterPresent ?? false,
    signedBy: old?.signedBy ?? '',
    guardians: old ? [...old.guardians] : [],
  }
}

/** The contract's input, still unchecked. */
export function consentFormInput(values: ConsentFormValues, { referral, old }: ConsentStart, today: LocalDate) {
  const { kind, personId, recipientOrganization, categories } = values
  return consentInput(values, {
    kind,
    personId,
    offerId: referral?.offerId ?? old?.offerId ?? null,
    recipientOrganization,
    releasedPerson: kind === 'schweigepflicht' ? values.releasedPerson : '',
    categories,
    replacesId: old?.id ?? null,
    today,
  })
}

/** Chosen, never typed: a wrong one means that nothing was chosen. */
const CHOSEN: Readonly<Record<string, string>> = { personId: 'person_missing', language: 'required' }

/** The contract over the form, so that screen and main refuse the same things. */
export function consentFormSchema(start: ConsentStart, today: LocalDate): z.ZodType {
  return z.custom<ConsentFormValues>().superRefine((values, context) => {
    const blame = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
    for (const { path, message } of ConsentInput.safeParse(consentFormInput(values, start, today)).error?.issues ?? []) {
      blame([...path], CHOSEN[String(path[0])] ?? message)
    }
    if (withoutGuardian(values)) blame(['guardians'], 'guardians_missing')
  })
}
