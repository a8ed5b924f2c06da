import { Alert, Text } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CallFailure, fieldText } from '../api/failure.ts'
import { FailureAlert } from './failure-alert.tsx'

/** Why there is no print: a refusal has a reason of its own (a letter can harm), everything else is a failure like any other. */
export function DocumentFailure({ error }: { readonly error: unknown }) {
  const { t, i18n } = useTranslation()
  const reasons = error instanceof CallFailure ? Object.values(error.failure.fields ?? {}) : []
  if (reasons.length === 0) return <FailureAlert error={error} />
  return (
    <Alert color="orange" icon={<IconMailOff aria-hidden />} title={t('letters.refused')} role="alert">
      {reasons.map((key) => (
        <Text key={key}>{fieldText(key, t, (full) => i18n.exists(full))}</Text>
      ))}
    </Alert>
  )
}
