import { useEffect, useRef } from 'react'
import type { BranchId, PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'

/** Puts the branch that is probably responsible into a field nobody has filled yet, once for each person. */
export function useSuggestedBranch(
  personId: PersonId | null,
  ready: boolean,
  empty: () => boolean,
  fill: (branchId: BranchId) => void,
): void {
  const suggested = useApiQuery('handover', 'branches', { personId }).data?.suggested ?? null
  const done = useRef<PersonId | null | undefined>(undefined)
  useEffect(() => {
    if (!ready || suggested === null || done.current === personId) return
    done.current = personId
    if (empty()) fill(suggested)
  }, [ready, suggested, personId, empty, fill])
}
