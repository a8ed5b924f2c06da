import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { DisplayButton, useNumberDisplay } from './display-button.tsx'
import { QueueBoard } from './queue-board.tsx'

/** The queue of the running session. Numbers only: who it is stays between the people in the room. */
export function QueueScreen() {
  const { t } = useTranslation()
  const running = useApiQuery('dropIn', 'running', {})
  const display = useNumberDisplay()
  const session = running.data
  const toDropIn = (label: string) => (
    <Button component={Link} to="/sprechstunde">
      {label}
    </Button>
  )
  const stale = session && session.day !== toLocalDate(Date.now())
  return (
    <Page
      title={t('queue.title')}
      {...(session ? { intro: t('queue.intro', { site: session.siteName }) } : {})}
      actions={session ? <DisplayButton {...display} /> : null}
      wide
    >
      <FailureAlert error={running.error} />
      {session === null ? <EmptyState text={t('queue.noSession')} action={toDropIn(t('queue.toDropIn'))} /> : null}
      {stale ? <EmptyState text={t('queue.otherDay', { day: formatDay(session.day) })} action={toDropIn(t('queue.toEnd'))} /> : null}
      {session ? <QueueBoard key={session.id} session={session} display={display} /> : null}
    </Page>
  )
}
