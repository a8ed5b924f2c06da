import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CallFailure, fieldText } from '../api/failure.ts'
import { FailureAlert } from './failure-alert.tsx'

/** A refusal with a reason of its own, where there is no field to say it at; everything else is a failure like any other. */
export function RefusalAlert({ error }: { readonly error: unknown }) {
  const { t, i18n } = useTranslation()
  const reasons = error instanceof CallFailure ? Object.values(error.failure.fields ?? {}) : []
  if (reasons.length === 0) return <FailureAlert error={error} />
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {reasons.map((key) => (
        <Text key={key}>{fieldText(key, t, (full) => i18n.exists(full))}</Text>
      ))}
    </Alert>
  )
}
