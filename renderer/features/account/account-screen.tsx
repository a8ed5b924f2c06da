import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/use-may.ts'
import { PasswordSection } from './password-section.tsx'
import { RecoverySection } from './recovery-section.tsx'
import { StoreKeySection } from './store-key-section.tsx'

type Part = 'password' | 'recovery' | 'storeKey'

/** The own way in; for administration also the ways that everybody depends on. */
export function AccountScreen() {
  const { t } = useTranslation()
  const status = useApiQuery('vault', 'status', {})
  const account = useApiQuery('vault', 'account', {})
  const may = useMay()
  const [opened, setOpened] = useState<Part | null>(null)
  const staff = status.data?.staff
  const part = (name: Part) => ({ open: opened === name, onOpen: (open: boolean) => setOpened(open ? name : null) })

  return (
    <Page title={t('account.title')} {...(staff ? { intro: t('account.signedIn', { name: staff.displayName, login: staff.login }) } : {})}>
      <FailureAlert error={account.error} />
      {staff && account.data ? (
        <Stack gap="md">
          <PasswordSection account={account.data} staff={staff} {...part('password')} />
          {may(contract.vault.renewRecovery) ? <RecoverySection account={account.data} {...part('recovery')} /> : null}
          {may(contract.vault.rekey) ? <StoreKeySection account={account.data} {...part('storeKey')} /> : null}
        </Stack>
      ) : null}
    </Page>
  )
}
