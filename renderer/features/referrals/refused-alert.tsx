import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../api/failure.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'

/** A refused step with the reason and the way out, where main named one; otherwise the general sentence. */
export function RefusedAlert({ error }: { readonly error: unknown }) {
  const { t, i18n } = useTranslation()
  const reasons = Object.values(fieldErrors(error, t, i18n.exists))
  if (reasons.length === 0) return <FailureAlert error={error} />
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('common.errorTitle')} role="alert">
      {reasons.map((reason) => (
        <Text key={reason}>{reason}</Text>
      ))}
    </Alert>
  )
}
