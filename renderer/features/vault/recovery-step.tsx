import { useTranslation } from 'react-i18next'
import type { RecoveryCode } from '../../../shared/contract/vault.ts'
import { RecoveryProof } from '../../components/recovery-proof.tsx'
import { VaultFrame } from './vault-frame.tsx'

/** The first recovery code, before work begins. */
export function RecoveryStep({ code }: { readonly code: RecoveryCode }) {
  const { t } = useTranslation()
  return (
    <VaultFrame title={t('vault.recoveryTitle')} intro={t('vault.recoveryText')} size={640}>
      <RecoveryProof code={code} save={t('vault.recoveryConfirm')} />
    </VaultFrame>
  )
}
