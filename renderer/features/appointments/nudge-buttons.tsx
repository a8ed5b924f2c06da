import { Button, SimpleGrid } from '@mantine/core'
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { spanAfterKey } from '../../components/move-keys.ts'
import type { AppointmentMoves } from './use-appointment-moves.ts'

const STEPS = [
  { key: 'ArrowUp', label: 'appointments.earlier', hint: 'appointments.altUp', icon: IconArrowUp },
  { key: 'ArrowDown', label: 'appointments.later', hint: 'appointments.altDown', icon: IconArrowDown },
  { key: 'ArrowLeft', label: 'appointments.dayBefore', hint: 'appointments.altLeft', icon: IconArrowLeft },
  { key: 'ArrowRight', label: 'appointments.dayAfter', hint: 'appointments.altRight', icon: IconArrowRight },
] as const

/** What dragging does, as buttons. */
export function NudgeButtons({ appointment, moves }: { readonly appointment: Appointment; readonly moves: AppointmentMoves }) {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={2} spacing="xs" role="group" aria-label={t('appointments.nudge')}>
      {STEPS.map(({ key, label, hint, icon: Icon }) => (
        <Button
          key={key}
          size="sm"
          mih={44}
          variant="default"
          justify="space-between"
          leftSection={<Icon size={18} aria-hidden />}
          rightSection={<KeyHint keys={t(hint)} />}
          aria-keyshortcuts={`Alt+${key}`}
          onClick={() => void moves.move(appointment, (current) => spanAfterKey(current, { key, altKey: true, shiftKey: false }))}
        >
          {t(label)}
        </Button>
      ))}
    </SimpleGrid>
  )
}
