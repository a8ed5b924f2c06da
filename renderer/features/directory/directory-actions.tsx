import { Button, Group, Menu } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconBook, IconBuildingCommunity, IconDots, IconFileExport, IconPhoneCheck, IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../components/key-hint.tsx'
import type { useSaveDirectory } from './use-save-directory.tsx'

const FORMATS = ['hsds_zip', 'hsds_json', 'table'] as const

type Props = {
  readonly save: ReturnType<typeof useSaveDirectory>['save']
  /** The way to reading one in; null where it stands in the middle of the page. */
  readonly importLink: ReactNode
}

/** What can be done with the directory as a whole; the next step first. */
export function DirectoryActions({ save, importLink }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useHotkeys([
    ['n', () => void navigate({ to: '/angebote/neu' })],
    ['p', () => void navigate({ to: '/angebote/pruefen' })],
  ])
  const words = { hsds_zip: t('directory.exportZip'), hsds_json: t('directory.exportJson'), table: t('directory.exportTable') }
  return (
    <Group gap="xs">
      <Button
        component={Link}
        to="/angebote/pruefen"
        variant="default"
        leftSection={<IconPhoneCheck size={20} aria-hidden />}
        rightSection={<KeyHint keys="P" />}
        aria-keyshortcuts="P"
      >
        {t('directory.toDue')}
      </Button>
      {importLink}
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={20} aria-hidden />}>
            {t('directory.moreActions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconBuildingCommunity size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/angebote/traeger' })}
          >
            {t('directory.toProviders')}
          </Menu.Item>
          <Menu.Item leftSection={<IconBook size={18} aria-hidden />} onClick={() => void navigate({ to: '/angebote/heft' })}>
            {t('directory.toBrochure')}
          </Menu.Item>
          <Menu.Label>{t('directory.exportTitle')}</Menu.Label>
          {FORMATS.map((format) => (
            <Menu.Item key={format} leftSection={<IconFileExport size={18} aria-hidden />} onClick={() => save(format)}>
              {words[format]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        component={Link}
        to="/angebote/neu"
        leftSection={<IconPlus size={20} aria-hidden />}
        rightSection={<KeyHint keys="N" />}
        aria-keyshortcuts="N"
      >
        {t('directory.newOffer')}
      </Button>
    </Group>
  )
}
