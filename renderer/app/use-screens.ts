import { contract } from '../../shared/contract/index.ts'
import { useApiQuery } from '../api/client.ts'
import { useMay, useRoles } from '../components/use-may.ts'
import { openTo, SCREENS, type Screen } from './screens.ts'

/** The screens to offer: those the signed-in person may open, and those of a session only while one runs. */
export function useScreens(): Screen[] {
  const holdsSessions = useMay()(contract.dropIn.running)
  const runs = Boolean(useApiQuery('dropIn', 'running', {}, { enabled: holdsSessions }).data)
  return openTo(SCREENS, useRoles()).filter((screen) => runs || !('inSession' in screen))
}
