import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { UpdateNotice } from '../../components/update-notice.tsx'
import { useMay } from '../../components/use-may.ts'
import { SettingsFacts } from './settings-facts.tsx'
import { SettingsForm } from './settings-form.tsx'
import { SettingsProblems } from './settings-problems.tsx'

/** What is in force on this laptop and who decided it; the administration changes it here. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error } = useApiQuery('settings', 'overview', {})
  return (
    <Page title={t('settings.title')} intro={t('settings.intro')}>
      <FailureAlert error={error} />
      {data ? (
        <>
          <SettingsProblems problems={data.problems} />
          <UpdateNotice always />
          <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {data.policyPlace === '' ? t('settings.noPolicy') : t('settings.policyPlace', { place: data.policyPlace })}
          </Text>
          {may(contract.settings.change) ? <SettingsForm overview={data} /> : <SettingsFacts overview={data} />}
        </>
      ) : null}
    </Page>
  )
}
