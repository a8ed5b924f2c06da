import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconDownload, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../api/client.ts'
import { draftsSettled } from './draft-keeper.ts'
import { FailureAlert } from './failure-alert.tsx'

const NEWS: readonly string[] = ['available', 'ready']

/** That a newer version of the app exists or can be installed now. `always` also tells how the search for it stands. */
export function UpdateNotice({ always = false }: { readonly always?: boolean }) {
  const { t } = useTranslation()
  const { data } = useApiQuery('settings', 'overview', {})
  const install = useApiCommand('settings', 'installUpdate')
  if (!data) return null
  const { phase, version } = data.update
  if (!NEWS.includes(phase) && (!always || phase === 'off')) return null
  const Icon = phase === 'failed' ? IconAlertTriangle : phase === 'ready' ? IconDownload : IconInfoCircle
  return (
    <Alert color={phase === 'failed' ? 'orange' : 'kern'} icon={<Icon aria-hidden />} title={t('settings.updateTitle')} role="status">
      <Stack gap="sm" align="flex-start">
        <Text>{t(`settings.update.${phase}`, { version })}</Text>
        <FailureAlert error={install.error} />
        {phase === 'ready' ? (
          <Button loading={install.isPending} onClick={() => void draftsSettled().then(() => install.mutate({}))}>
            {t('settings.installUpdate')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  )
}
