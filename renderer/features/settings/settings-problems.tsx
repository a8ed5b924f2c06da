import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SettingsOverview } from '../../../shared/contract/settings.ts'

/** What a policy or the file of preferences got wrong, by name. */
export function SettingsProblems({ problems }: Pick<SettingsOverview, 'problems'>) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('settings.problemsTitle')} role="status">
      <List>
        {problems.map(({ kind, key }) => (
          <List.Item key={`${kind} ${key}`}>{t(`settings.problem.${kind}`, { key })}</List.Item>
        ))}
      </List>
      <Text mt="xs">{t('settings.problemsNext')}</Text>
    </Alert>
  )
}
