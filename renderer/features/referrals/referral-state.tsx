import { Badge } from '@mantine/core'
import {
  IconCircleCheck,
  IconCircleX,
  IconFlag,
  IconHandStop,
  IconHourglass,
  IconInfoCircle,
  IconLink,
  IconMessageQuestion,
  IconPencil,
  IconSend,
  IconUserCheck,
  IconUserX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Referral } from '../../../shared/contract/referrals.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { type ReferralState, stageOf } from '../../../shared/referral-states.ts'
import type { KnownPapers } from './known-papers.ts'

/** Icon and colour of each state; the word always stands beside them. */
export const STATE_LOOK = {
  entwurf: { color: 'gray', Icon: IconPencil },
  nur_information: { color: 'gray', Icon: IconInfoCircle },
  uebergeben: { color: 'blue', Icon: IconSend },
  angenommen: { color: 'teal', Icon: IconCircleCheck },
  warteliste: { color: 'blue', Icon: IconHourglass },
  erstkontakt: { color: 'teal', Icon: IconUserCheck },
  beendet: { color: 'gray', Icon: IconFlag },
  abgelehnt_angebot: { color: 'gray', Icon: IconCircleX },
  abgelehnt_person: { color: 'gray', Icon: IconUserX },
  nicht_angetreten: { color: 'gray', Icon: IconUserX },
  keine_rueckmeldung: { color: 'gray', Icon: IconMessageQuestion },
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

/** As the badge, and of a draft whether it still waits for its consent. */
export function ReferralStageBadge({ referral, papers }: { readonly referral: Referral; readonly papers: KnownPapers }) {
  const { t } = useTranslation()
  const stage = stageOf(referral, papers, toLocalDate(Date.now()))
  if (stage !== 'einwilligung_offen' && stage !== 'bereit') return <ReferralStateBadge state={referral.state} />
  return (
    <Badge size="lg" variant="light" color="gray" tt="none" leftSection={<IconPencil size={16} aria-hidden />}>
      {t(`referrals.stage.${stage}`)}
    </Badge>
  )
}
