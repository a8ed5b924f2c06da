import { Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconUserCircle, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../api/client.ts'
import { KeyHint } from '../components/key-hint.tsx'

/** Who is signed in, the own account, and the quick change to somebody else. */
export function UserMenu({ onSwitch }: { readonly onSwitch: () => void }) {
  const { t } = useTranslation()
  const name = useApiQuery('vault', 'status', {}).data?.staff?.displayName ?? ''
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          px="xs"
          // In a narrow window the name goes, never the sign.
          flex="none"
          aria-label={t('shell.signedIn', { name })}
        >
          <IconUserCircle size={20} aria-hidden />
          <Group component="span" gap="xs" ml="xs" wrap="nowrap" visibleFrom="md">
            <Text component="span" size="sm" truncate maw={140}>
              {name}
            </Text>
            <IconChevronDown size={16} aria-hidden />
          </Group>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.signedIn', { name })}</Menu.Label>
        <Menu.Item component={Link} to="/konto" mih={44} leftSection={<IconUserCircle size={20} aria-hidden />}>
          {t('shell.account')}
        </Menu.Item>
        <Menu.Item
          mih={44}
          leftSection={<IconUsers size={20} aria-hidden />}
          rightSection={<KeyHint keys="F10" />}
          aria-keyshortcuts="F10"
          onClick={onSwitch}
        >
          {t('shell.switchUser')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
