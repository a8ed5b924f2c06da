import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CallFailure } from '../../api/failure.ts'
import { refusalText } from './import-reason.ts'

/** Why reading or taking over did not come about; what somebody has stopped on purpose is no fault. */
export function ImportFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  if (error instanceof CallFailure && error.failure.code === 'cancelled') {
    return (
      <Alert color="gray" icon={<IconInfoCircle aria-hidden />} role="status">
        {refusalText(error, t)}
      </Alert>
    )
  }
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('common.errorTitle')} role="alert">
      {refusalText(error, t)}
    </Alert>
  )
}
