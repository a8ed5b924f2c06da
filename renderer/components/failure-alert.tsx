import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { failureText } from '../api/failure.ts'

type Props = { readonly error: unknown; readonly onRetry?: () => void }

/** A failed call in words, where it happened. Shows nothing while there is no error. */
export function FailureAlert({ error, onRetry }: Props) {
  const { t } = useTranslation()
  if (!error) return null
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('common.errorTitle')} role="alert">
      <Text>{failureText(error, t)}</Text>
      {onRetry ? (
        <Group mt="sm">
          <Button variant="default" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </Group>
      ) : null}
    </Alert>
  )
}
