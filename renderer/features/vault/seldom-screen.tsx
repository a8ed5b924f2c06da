import type { VaultStatus } from '../../../shared/contract/vault.ts'
import { FailedScreen } from './failed-screen.tsx'
import { PasswordScreen } from './password-screen.tsx'
import { RecoveryScreen } from './recovery-screen.tsx'
import { SetUpScreen } from './set-up-screen.tsx'

/** What is seen before the workplace now and then; loaded in one piece, so that going from one to the next never waits. */
export function SeldomScreen({ status }: { readonly status: VaultStatus }) {
  switch (status.state) {
    case 'setup':
      return <SetUpScreen />
    case 'failed':
      return <FailedScreen status={status} />
    case 'recovery':
      return <RecoveryScreen />
    case 'password':
      return status.staff ? <PasswordScreen staff={status.staff} /> : null
    default:
      return null
  }
}
