import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceDesktopOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { notifyFailure } from '../../components/notify.tsx'

/** The second window with the called numbers. */
export function useNumberDisplay() {
  const open = useApiQuery('queue', 'displayState', {}).data?.open ?? false
  const show = useApiCommand('queue', 'showDisplay')
  return { open, toggle: () => show.mutate({ open: !open }, { onError: notifyFailure }) }
}

export function DisplayButton({ open, toggle }: ReturnType<typeof useNumberDisplay>) {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      leftSection={open ? <IconDeviceDesktopOff size={20} aria-hidden /> : <IconDeviceDesktop size={20} aria-hidden />}
      rightSection={<KeyHint keys="O" />}
      aria-keyshortcuts="O"
      onClick={toggle}
    >
      {t(open ? 'queue.closeDisplay' : 'queue.openDisplay')}
    </Button>
  )
}
