import type { UseFormReturnType } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { ConsentInput } from '../../../shared/contract/consents.ts'
import type { Offer } from '../../../shared/contract/directory.ts'
import { ReferralInput } from '../../../shared/contract/referrals.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { consentInput } from '../../components/consent-values.ts'
import { offerFrame, type ReferralValues, referralInput, sharedData } from './referral-form-values.ts'

/**
 * Gives the consent where one is needed, then makes the referral. The consent's id goes into the form in between, so
 * that a second attempt after a failure uses it instead of giving another.
 */
export function useSendReferral(form: UseFormReturnType<ReferralValues>, today: LocalDate) {
  const give = useApiCommand('consents', 'give')
  const create = useApiCommand('referrals', 'create')

  async function consentFor(values: ReferralValues, offer: Offer): Promise<string | null> {
    const categories = sharedData(values)
    if (categories.length === 0 || values.sharing === 'legal') return null
    if (values.consentId !== '') return values.consentId
    const consent = await give.mutateAsync(ConsentInput.parse(consentInput(values, offerFrame(values, offer, today))))
    form.setFieldValue('consentId', consent.id)
    return consent.id
  }

  return useMutation({
    networkMode: 'always',
    mutationFn: async (offer: Offer) => {
      const values = form.getValues()
      const consentId = await consentFor(values, offer)
      return create.mutateAsync(ReferralInput.parse({ ...referralInput(values), consentId }))
    },
  })
}
