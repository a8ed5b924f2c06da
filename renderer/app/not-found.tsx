import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state.tsx'

export function NotFound() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return <EmptyState text={t('shell.notFound')} action={<Button onClick={() => void navigate({ to: '/' })}>{t('shell.toToday')}</Button>} />
}
