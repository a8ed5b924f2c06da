import { Badge } from '@mantine/core'
import { IconCircleCheck, IconClockOff, IconHandStop, IconReplace, IconSignature, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ConsentState } from '../../shared/consent-states.ts'

const LOOK = {
  entwurf: { color: 'gray', Icon: IconSignature },
  erteilt: { color: 'teal', Icon: IconCircleCheck },
  abgelaufen: { color: 'gray', Icon: IconClockOff },
  widerrufen: { color: 'orange', Icon: IconHandStop },
  ersetzt: { color: 'gray', Icon: IconReplace },
  abgelehnt: { color: 'gray', Icon: IconX },
} as const

export function ConsentStateBadge({ state }: { readonly state: ConsentState }) {
  const { t } = useTranslation()
  const { color, Icon } = LOOK[state]
  return (
    <Badge size="lg" variant="light" color={color} tt="none" leftSection={<Icon size={16} aria-hidden />}>
      {t(`values.consentState.${state}`)}
    </Badge>
  )
}
