import { Radio, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../shared/contract/consents.ts'
import type { Offer } from '../../../shared/contract/directory.ts'
import { formatDate, type LocalDate } from '../../../shared/dates.ts'
import { PersonId } from '../../../shared/ids.ts'
import { ConsentFields } from '../../components/consent-fields.tsx'
import { Section } from '../../components/section.tsx'
import { offerFrame, type ReferralValues } from './referral-form-values.ts'

type Props = {
  readonly form: UseFormReturnType<ReferralValues>
  readonly offer: Offer
  /** Consents of the person that already carry exactly this sharing. */
  readonly usable: readonly Consent[]
  readonly today: LocalDate
}

/** A consent that is already there, or a new one; only asked for when something is passed on. */
export function ConsentStep({ form, offer, usable, today }: Props) {
  const { t } = useTranslation()
  const { consentId } = form.values
  return (
    <Section title={t('referrals.stepConsent')}>
      {usable.length > 0 ? (
        <Radio.Group size="md" label={t('referrals.consentUse')} {...form.getInputProps('consentId')}>
          <Stack gap="xs" mt="xs">
            <Radio size="md" id="consentId" value="" label={t('referrals.consentNew')} />
            {usable.map((consent) => (
              <Radio
                key={consent.id}
                size="md"
                value={consent.id}
                label={t('referrals.consentKnown', {
                  number: consent.proofNumber,
                  until: formatDate(consent.validUntil),
                  purpose: consent.purpose,
                })}
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {consentId === '' ? (
        <ConsentFields
          form={form}
          frame={offerFrame(form.values, offer, today)}
          personId={PersonId.safeParse(form.values.personId).data ?? null}
          contactPersons={offer.contactPersons}
        />
      ) : null}
    </Section>
  )
}
