import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay, toLocalDate } from '../../../shared/dates.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { SessionEnd } from './session-end.tsx'

/** The session that was asked for, else the one that runs, else the latest one of today. */
function useMeantSession(asked: SessionId | null) {
  const running = useApiQuery('dropIn', 'running', {}, { enabled: asked === null })
  const recent = useApiQuery('dropIn', 'recent', {}, { enabled: asked === null })
  const today = toLocalDate(Date.now())
  const meant = asked ?? running.data?.id ?? (running.data === null ? recent.data?.find(({ day }) => day === today)?.id : undefined)
  const none = asked === null && running.data === null && recent.data !== undefined && meant === undefined
  return { meant, none, error: running.error ?? recent.error }
}

/** The end of a session on one page: what is open, what the day was, what goes to the branches, the closing. */
export function DayEndScreen({ sessionId }: { readonly sessionId: SessionId | null }) {
  const { t } = useTranslation()
  const { meant, none, error } = useMeantSession(sessionId)
  if (meant) return <Known key={meant} sessionId={meant} />
  const toDropIn = (
    <Button component={Link} to="/sprechstunde">
      {t('dayEnd.toDropIn')}
    </Button>
  )
  return (
    <Page title={t('dayEnd.title')}>
      <FailureAlert error={error} />
      {none ? <EmptyState text={t('dayEnd.noSession')} action={toDropIn} /> : null}
    </Page>
  )
}

function Known({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation()
  const { data: session, error } = useApiQuery('dayEnd', 'session', { sessionId })
  const intro = session ? { intro: t('dayEnd.intro', { site: session.siteName, day: formatDay(session.day) }) } : {}
  return (
    <Page title={t('dayEnd.title')} {...intro} wide>
      <FailureAlert error={error} />
      {session ? <SessionEnd session={session} /> : null}
    </Page>
  )
}
