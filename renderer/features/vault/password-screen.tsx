import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SignedInStaff } from '../../../shared/contract/vault.ts'
import { useApiCommand } from '../../api/client.ts'
import { ChangePasswordForm } from '../../components/change-password-form.tsx'
import { VaultFrame } from './vault-frame.tsx'

/** Signed in with an initial password: an own one comes before anything else. */
export function PasswordScreen({ staff }: { readonly staff: SignedInStaff }) {
  const { t } = useTranslation()
  const leave = useApiCommand('vault', 'switchUser')
  return (
    <VaultFrame title={t('vault.ownPasswordTitle')} intro={t('vault.ownPasswordText', { name: staff.displayName })} size={640}>
      <ChangePasswordForm about={staff} askOld={false} save={t('vault.ownPasswordButton')} onDone={() => undefined} />
      <Text size="sm">
        <Anchor component="button" type="button" onClick={() => leave.mutate({})}>
          {t('vault.backToUnlock')}
        </Anchor>
      </Text>
    </VaultFrame>
  )
}
