import { RouterProvider } from '@tanstack/react-router'
import { useApiQuery } from '../api/client.ts'
import { FailedScreen } from '../features/vault/failed-screen.tsx'
import { RecoveryScreen } from '../features/vault/recovery-screen.tsx'
import { SetUpScreen } from '../features/vault/set-up-screen.tsx'
import { UnlockScreen } from '../features/vault/unlock-screen.tsx'
import { Stumbled } from './error-boundary.tsx'
import { router } from './router.tsx'

/** Decides what may be seen at all: nothing of the workplace is drawn unless the store is open. */
export function Gate() {
  const status = useApiQuery('vault', 'status', {})
  if (status.error) return <Stumbled />
  if (!status.data) return null
  switch (status.data.state) {
    case 'setup':
      return <SetUpScreen />
    case 'locked':
      return <UnlockScreen status={status.data} />
    case 'failed':
      return <FailedScreen status={status.data} />
    case 'recovery':
      return <RecoveryScreen />
    case 'open':
      return <RouterProvider router={router} />
  }
}
