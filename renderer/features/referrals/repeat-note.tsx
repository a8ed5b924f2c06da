import { Alert, Anchor, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import type { OfferId, PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'

type Props = { readonly personId: PersonId; readonly offerId: OfferId }

/** The last referral of this person to the same offer, before a second one is made. */
export function RepeatNote({ personId, offerId }: Props) {
  const { t } = useTranslation()
  const known = useApiQuery('referrals', 'ofPerson', { personId })
  // Newest first.
  const last = known.data?.find((referral) => referral.offerId === offerId)
  if (!last) return null
  return (
    <Alert color="orange" icon={<IconHistory aria-hidden />} title={t('referrals.repeat')}>
      <Text>
        {t('referrals.repeatText', {
          day: formatDay(toLocalDate(Date.parse(last.createdAt))),
          state: t(`values.referralState.${last.state}`),
          note: last.steps.at(-1)?.note ?? '',
        })}
      </Text>
      <Anchor renderRoot={(props) => <Link to="/verweisungen/$referralId" params={{ referralId: last.id }} {...props} />}>
        {t('referrals.repeatOpen')}
      </Anchor>
    </Alert>
  )
}
