import { Button, Group } from '@mantine/core'
import {
  type Icon,
  IconCalendarCheck,
  IconCalendarOff,
  IconCalendarPlus,
  IconCalendarTime,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import type { AppointmentStep } from './appointment-steps.ts'

const LOOK: Readonly<Record<AppointmentStep['name'], Icon>> = {
  confirmed: IconCalendarCheck,
  attended: IconCircleCheck,
  late: IconClock,
  missed: IconCircleDashed,
  rebook: IconCalendarPlus,
  move: IconCalendarTime,
  cancel: IconCalendarOff,
}

/** What can be done now, each with its key; the likeliest next step stands out. */
export function AppointmentActions({ steps, open }: { readonly steps: readonly AppointmentStep[]; readonly open: string }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      {steps.map(({ name, key, run, panel }, index) => {
        const Sign = LOOK[name]
        return (
          <Button
            key={name}
            variant={index === 0 && name !== 'move' && name !== 'confirmed' ? 'filled' : 'default'}
            leftSection={<Sign size={20} aria-hidden />}
            rightSection={<KeyHint keys={key.toUpperCase()} />}
            aria-keyshortcuts={key.toUpperCase()}
            {...(panel ? { 'aria-expanded': open === panel } : {})}
            onClick={run}
          >
            {t(`appointments.${name}`)}
          </Button>
        )
      })}
    </Group>
  )
}
