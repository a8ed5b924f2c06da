import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconFileText,
  IconMailCheck,
  IconSend,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SummonsState } from '../../../shared/summons-lists.ts'
import { StateBadge } from '../../components/state-badge.tsx'

/** Icon and colour of each state; the word always stands beside them. No state is red: nobody is accused. */
const STATE_LOOK = {
  entwurf: { color: 'gray', Icon: IconFileText },
  ausgestellt: { color: 'kern', Icon: IconFileText },
  zugestellt: { color: 'kern', Icon: IconMailCheck },
  erschienen: { color: 'teal', Icon: IconCircleCheck },
  erschienen_andere_zeit: { color: 'teal', Icon: IconCircleCheck },
  verschoben: { color: 'gray', Icon: IconArrowForwardUp },
  aufgehoben: { color: 'gray', Icon: IconCircleX },
  nicht_erschienen_offen: { color: 'orange', Icon: IconCircleDashed },
  geklaert_wichtiger_grund: { color: 'teal', Icon: IconCircleCheck },
  geklaert_zugang_nicht_nachgewiesen: { color: 'teal', Icon: IconCircleCheck },
  geklaert_irrtum: { color: 'teal', Icon: IconCircleCheck },
  an_fachverfahren_gemeldet: { color: 'gray', Icon: IconSend },
  nachgemeldet: { color: 'orange', Icon: IconAlertTriangle },
} as const satisfies Record<SummonsState, unknown>

export function SummonsStateBadge({ state }: { readonly state: SummonsState }) {
  const { t } = useTranslation()
  return <StateBadge look={STATE_LOOK[state]} word={t(`values.summonsState.${state}`)} />
}
