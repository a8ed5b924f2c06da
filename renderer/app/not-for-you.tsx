import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state.tsx'
import { Page } from '../components/page.tsx'
import { useRoles } from '../components/use-may.ts'
import { startOf } from './screens.ts'

/** A page that belongs to other tasks than the signed-in person has: said calmly, nothing has gone wrong. */
export function NotForYou() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const start = startOf(useRoles())
  return (
    <Page title={t('shell.notForYouTitle')}>
      <EmptyState text={t('shell.notForYou')} action={<Button onClick={() => void navigate({ to: start })}>{t('shell.toStart')}</Button>} />
    </Page>
  )
}
