import { Affix, Alert, Button, Group, Portal, Text, VisuallyHidden } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../api/client.ts'

/** Above dialogs, drawers and the palette. */
const ON_TOP = 10_000

/** Seconds that are left now, counted down from when main said so. */
function useCountdown(from: number, since: number): number {
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 250)
    return () => window.clearInterval(timer)
  }, [])
  return Math.max(0, from - Math.floor(Math.max(0, now - since) / 1000))
}

/** Says in time that the app is about to lock itself. Any key, click or movement extends, which main sees by itself. */
export function IdleWarning() {
  const { t } = useTranslation()
  const { data, dataUpdatedAt } = useApiQuery('vault', 'idle', {})
  const seconds = data?.secondsLeft ?? null
  return (
    <>
      {/* There before it has something to say, and said once instead of every second. */}
      <VisuallyHidden role="alert">{seconds === null ? '' : t('shell.locksSpoken', { count: seconds })}</VisuallyHidden>
      {seconds === null ? null : <Announcement key={dataUpdatedAt} from={seconds} since={dataUpdatedAt} />}
    </>
  )
}

function Announcement({ from, since }: { readonly from: number; readonly since: number }) {
  const { t } = useTranslation()
  const stay = useApiCommand('vault', 'stay')
  const seconds = useCountdown(from, since)
  return (
    <Portal>
      <Affix position={{ top: 12, left: 12, right: 12 }} zIndex={ON_TOP}>
        <Alert color="orange" variant="filled" icon={<IconClockPause aria-hidden />} maw={780} mx="auto" py="sm">
          <Group justify="space-between" gap="sm">
            <div>
              <Text fw={600} aria-hidden>
                {t('shell.locksIn', { count: seconds })}
              </Text>
              <Text aria-hidden>{t('shell.locksExtend')}</Text>
            </div>
            <Button variant="white" color="dark" onClick={() => stay.mutate({})}>
              {t('shell.stay')}
            </Button>
          </Group>
        </Alert>
      </Affix>
    </Portal>
  )
}
