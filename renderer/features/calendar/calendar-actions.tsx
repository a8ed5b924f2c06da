import { Button, Menu } from '@mantine/core'
import { IconBeach, IconCalendarSearch, IconChevronDown, IconClockEdit, IconLock, IconPlus, IconRoute } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import type { Task } from './entry-drawer.tsx'
import { useCopy } from './use-copy.ts'

type Props = {
  /** Days in which missing ways are looked for. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly onBook: () => void
  readonly onSearch: () => void
  readonly onTask: (kind: Task['kind']) => void
}

/** The next step first; what is put in beside appointments is one menu further. */
export function CalendarActions({ from, to, onBook, onSearch, onTask }: Props) {
  const { t } = useTranslation()
  const addWays = useApiCommand('calendar', 'addWays')
  const { removeBlocks } = useCopy()

  function putWaysIn() {
    const done = (blocks: Awaited<ReturnType<typeof addWays.mutateAsync>>) =>
      blocks.length === 0
        ? notifyDone(t('calendar.waysNone'))
        : notifyDone(t('calendar.waysAdded', { count: blocks.length }), () => removeBlocks(blocks))
    void addWays.mutateAsync({ from, to }).then(done, notifyFailure)
  }
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={18} aria-hidden />}>
            {t('calendar.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            mih={44}
            leftSection={<IconBeach size={20} aria-hidden />}
            rightSection={<KeyHint keys="A" />}
            onClick={() => onTask('absence')}
          >
            {t('calendar.addAbsence')}
          </Menu.Item>
          <Menu.Item
            mih={44}
            leftSection={<IconLock size={20} aria-hidden />}
            rightSection={<KeyHint keys="B" />}
            onClick={() => onTask('block')}
          >
            {t('calendar.addBlock')}
          </Menu.Item>
          <Menu.Item mih={44} leftSection={<IconRoute size={20} aria-hidden />} onClick={putWaysIn}>
            {t('calendar.addWays')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item mih={44} component={Link} to="/kalender/zeiten" leftSection={<IconClockEdit size={20} aria-hidden />}>
            {t('calendar.timesTitle')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        leftSection={<IconCalendarSearch size={20} aria-hidden />}
        rightSection={<KeyHint keys="S" />}
        aria-keyshortcuts="S"
        onClick={onSearch}
      >
        {t('calendar.findFree')}
      </Button>
      <Button leftSection={<IconPlus size={20} aria-hidden />} rightSection={<KeyHint keys="N" />} aria-keyshortcuts="N" onClick={onBook}>
        {t('appointments.book')}
      </Button>
    </>
  )
}
