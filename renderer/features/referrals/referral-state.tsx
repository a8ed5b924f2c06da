import { Badge } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconHandStop, IconLink, IconPencil, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReferralState } from '../../../shared/referral-states.ts'

/** Icon and colour of each state; the word always stands beside them. */
export const STATE_LOOK = {
  entwurf: { color: 'gray', Icon: IconPencil },
  uebergeben: { color: 'blue', Icon: IconSend },
  angenommen: { color: 'teal', Icon: IconCircleCheck },
  abgelehnt: { color: 'gray', Icon: IconCircleX },
  angebunden: { color: 'teal', Icon: IconLink },
  zurueckgezogen: { color: 'orange', Icon: IconHandStop },
} as const

export function ReferralStateBadge({ state }: { readonly state: ReferralState }) {
  const { t } = useTranslation()
  const { color, Icon } = STATE_LOOK[state]
  return (
    <Badge size="lg" variant="light" color={color} tt="none" leftSection={<Icon size={16} aria-hidden />}>
      {t(`values.referralState.${state}`)}
    </Badge>
  )
}
