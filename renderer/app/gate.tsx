import { lazy, Suspense, useEffect } from 'react'
import { useApiQuery } from '../api/client.ts'
import { MaintenanceScreen } from '../features/vault/maintenance-screen.tsx'
import { UnlockScreen } from '../features/vault/unlock-screen.tsx'
import { Stumbled } from './error-boundary.tsx'

/** Not within the frames that draw the first screen, and sooner than anybody types a password. */
const AFTER_FIRST_SCREEN_MS = 400

const workplace = () => import('./workplace.tsx')
const Workplace = lazy(() => workplace().then((loaded) => ({ default: loaded.Workplace })))
const SeldomScreen = lazy(() => import('../features/vault/seldom-screen.tsx').then((loaded) => ({ default: loaded.SeldomScreen })))

/**
 * Decides what may be seen at all: nothing of the workplace is drawn unless the store is open. Only the unlock screen is
 * part of the first program; the rest is loaded behind it.
 */
export function Gate() {
  const status = useApiQuery('vault', 'status', {})
  const known = status.data !== undefined
  // Soon after the first screen stands, so that the workplace is there when the password has been typed.
  useEffect(() => {
    if (!known) return
    const timer = window.setTimeout(() => void workplace(), AFTER_FIRST_SCREEN_MS)
    return () => window.clearTimeout(timer)
  }, [known])
  if (status.error) return <Stumbled />
  if (!status.data) return null
  switch (status.data.state) {
    case 'locked':
      return <UnlockScreen status={status.data} onOther={() => void workplace().then(({ toFirstPage }) => toFirstPage())} />
    case 'maintenance':
      return status.data.maintenance ? <MaintenanceScreen maintenance={status.data.maintenance} /> : null
    case 'open':
      return (
        <Suspense key="work">
          <Workplace />
        </Suspense>
      )
    default:
      return (
        <Suspense key="seldom">
          <SeldomScreen status={status.data} />
        </Suspense>
      )
  }
}
