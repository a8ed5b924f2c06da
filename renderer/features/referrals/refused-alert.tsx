import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { CallFailure, fieldErrors } from '../../api/failure.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'

type Refused = Pick<Referral, 'personId' | 'offerId' | 'topic'>
type Props = {
  readonly error: unknown
  /** Left out while it is not known which one it is. */
  readonly referral?: Refused
}

/** A refused step with the reason and the way out, where main named one; otherwise the general sentence. */
export function RefusedAlert({ error, referral }: Props) {
  const { t, i18n } = useTranslation()
  const reasons = Object.values(fieldErrors(error, t, i18n.exists))
  if (reasons.length === 0) return <FailureAlert error={error} />
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('common.errorTitle')} role="alert">
      {reasons.map((reason) => (
        <Text key={reason}>{reason}</Text>
      ))}
      {referral ? <WayOut fields={error instanceof CallFailure ? (error.failure.fields ?? {}) : {}} referral={referral} /> : null}
    </Alert>
  )
}

/** A closed offer leads to the search, a block on information to the same referral without the data. */
function WayOut({ fields, referral }: { readonly fields: Readonly<Record<string, string>>; readonly referral: Refused }) {
  const { t } = useTranslation()
  const { personId, offerId, topic } = referral
  if (fields.offerId === 'offer_closed') {
    return (
      <Button mt="sm" renderRoot={(props) => <Link to="/verweisungen/neu" search={{ person: personId, topic }} {...props} />}>
        {t('referrals.otherOffer')}
      </Button>
    )
  }
  if (fields.dataShared === undefined) return null
  return (
    <Button mt="sm" renderRoot={(props) => <Link to="/verweisungen/neu" search={{ person: personId, offer: offerId }} {...props} />}>
      {t('referrals.slipOnly')}
    </Button>
  )
}
