import { ActionIcon, Burger, Button, Group, Text, Tooltip } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { IconEyeglass, IconEyeOff, IconLock, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../shared/contract/index.ts'
import { formatDateTime, toLocalDateTime } from '../../shared/dates.ts'
import { useApiQuery } from '../api/client.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { toggleNeutralView, useNeutralView } from '../components/neutral-view.ts'
import { useMay } from '../components/use-may.ts'
import { AppearanceMenu } from './appearance-menu.tsx'
import { UserMenu } from './user-menu.tsx'

/** Wall time, renewed often enough that the minute shown is right. */
function useNow(): string {
  const [now, setNow] = useState(() => toLocalDateTime(Date.now()))
  useEffect(() => {
    const timer = window.setInterval(() => setNow(toLocalDateTime(Date.now())), 5_000)
    return () => window.clearInterval(timer)
  }, [])
  return formatDateTime(now)
}

type Props = {
  readonly menuOpen: boolean
  readonly onMenu: () => void
  readonly onLock: () => void
  readonly onSwitch: () => void
  readonly onCover: () => void
}

/** Where I am working today: office, session, time; and the ways out of sight. */
export function Header({ menuOpen, onMenu, onLock, onSwitch, onCover }: Props) {
  const { t } = useTranslation()
  const now = useNow()
  const neutral = useNeutralView()
  const status = useApiQuery('vault', 'status', {})
  const holdsSessions = useMay()(contract.dropIn.running)
  const session = useApiQuery('dropIn', 'running', {}, { enabled: holdsSessions })
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Group gap="lg" wrap="nowrap" miw={0}>
        <Burger
          opened={menuOpen}
          onClick={onMenu}
          hiddenFrom="sm"
          size="sm"
          w={44}
          h={44}
          flex="none"
          aria-label={t('shell.menu')}
          aria-expanded={menuOpen}
        />
        <Text fw={600} truncate visibleFrom="xs">
          {status.data?.staff?.office}
        </Text>
        <Text c="dimmed" truncate visibleFrom="sm">
          {session.data ? t('shell.session', { site: session.data.siteName }) : null}
          {holdsSessions && !session.data ? t('shell.noSession') : null}
        </Text>
        <Text c="dimmed" visibleFrom="lg" flex="none">
          {now}
        </Text>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          size="sm"
          visibleFrom="md"
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={<KeyHint keys={t('shell.searchHint')} />}
          onClick={spotlight.open}
        >
          {t('shell.search')}
        </Button>
        <ActionIcon hiddenFrom="md" aria-label={t('shell.search')} onClick={spotlight.open}>
          <IconSearch aria-hidden />
        </ActionIcon>
        <UserMenu onSwitch={onSwitch} />
        <AppearanceMenu />
        <Tooltip label={t('neutral.hint')}>
          <ActionIcon aria-label={t('neutral.toggle')} aria-pressed={neutral} aria-keyshortcuts="F8" onClick={toggleNeutralView}>
            <IconEyeglass aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('shell.coverHint')}>
          <ActionIcon aria-label={t('shell.cover')} aria-keyshortcuts="F9" onClick={onCover}>
            <IconEyeOff aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('shell.lockHint')}>
          <ActionIcon aria-label={t('shell.lock')} aria-keyshortcuts="Control+L Shift+Escape" onClick={onLock}>
            <IconLock aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  )
}
