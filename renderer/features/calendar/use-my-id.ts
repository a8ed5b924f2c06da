import type { StaffId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'

/** Whoever is signed in; null while it is not known. */
export function useMyId(): StaffId | null {
  return useApiQuery('vault', 'status', {}).data?.staff?.id ?? null
}
