import { IconCalendarOff, IconCircleCheck, IconLanguage, IconMailForward, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { InterpreterState as State } from '../../../shared/interpreter-states.ts'
import { StateBadge } from '../../components/state-badge.tsx'

const LOOK = {
  bedarf: { color: 'orange', Icon: IconLanguage },
  angefragt: { color: 'blue', Icon: IconMailForward },
  bestaetigt: { color: 'teal', Icon: IconUserCheck },
  durchgefuehrt: { color: 'teal', Icon: IconCircleCheck },
  abgesagt_rechtzeitig: { color: 'gray', Icon: IconCalendarOff },
  ausgefallen: { color: 'gray', Icon: IconUserOff },
} as const satisfies Record<State, unknown>

/** State of a booking as icon, word and colour. */
export function InterpreterState({ state }: { readonly state: State }) {
  const { t } = useTranslation()
  return <StateBadge look={LOOK[state]} word={t(`values.interpreterState.${state}`)} />
}
