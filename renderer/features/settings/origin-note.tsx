import { Group, Text } from '@mantine/core'
import { IconBuildingCommunity, IconDeviceLaptop, IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SettingOrigin } from '../../../shared/settings.ts'

const ICONS = { policy: IconBuildingCommunity, preference: IconDeviceLaptop, default: IconPackage } as const

/** Who decided a value, and what it means, under its label. */
export function OriginNote({ origin, hint }: { readonly origin: SettingOrigin; readonly hint?: string }) {
  const { t } = useTranslation()
  const Icon = ICONS[origin]
  return (
    <>
      {hint ? (
        <Text component="span" display="block" size="sm" c="dimmed" maw="75ch">
          {hint}
        </Text>
      ) : null}
      <Group gap={6} wrap="nowrap" component="span" c="dimmed">
        <Icon size={16} aria-hidden style={{ flex: 'none' }} />
        <Text component="span" size="sm" fw={origin === 'policy' ? 600 : 400}>
          {t(`settings.origin.${origin}`)}
        </Text>
      </Group>
    </>
  )
}
