import { Alert } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Said on every page of this kind: facts are kept here, decisions are made elsewhere by people. */
export function NoDecisionNote() {
  const { t } = useTranslation()
  return (
    <Alert role="note" color="gray" icon={<IconScale aria-hidden />} py="xs">
      {t('summons.noDecision')}
    </Alert>
  )
}
