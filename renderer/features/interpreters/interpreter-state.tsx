import { Badge } from '@mantine/core'
import { IconCalendarOff, IconCircleCheck, IconLanguage, IconMailForward, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { InterpreterState as State } from '../../../shared/interpreter-states.ts'

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
  const { color, Icon } = LOOK[state]
  return (
    <Badge size="lg" variant="light" color={color} tt="none" leftSection={<Icon size={16} aria-hidden />}>
      {t(`values.interpreterState.${state}`)}
    </Badge>
  )
}
