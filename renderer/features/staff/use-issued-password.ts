import { useState } from 'react'
import type { GivenOf } from '../../../shared/contract/index.ts'
import type { InitialPassword } from '../../../shared/contract/staff.ts'
import type { StaffId } from '../../../shared/ids.ts'
import { useApiCommand } from '../../api/client.ts'

/** The ways to an initial password; whichever made it, it stands in `issued` until it has been handed over. */
export function useIssuedPassword() {
  const [issued, setIssued] = useState<InitialPassword | null>(null)
  const create = useApiCommand('staff', 'create')
  const renew = useApiCommand('staff', 'renewPassword')
  const comeBack = useApiCommand('staff', 'comeBack')
  const forget = useApiCommand('staff', 'forgetPassword')
  const makers = [create, renew, comeBack]

  return {
    issued,
    pending: makers.some(({ isPending }) => isPending),
    error: makers.find(({ error }) => error)?.error ?? null,
    create: async (account: GivenOf<'staff', 'create'>) => setIssued(await create.mutateAsync(account)),
    renew: (id: StaffId) => renew.mutate({ id }, { onSuccess: setIssued }),
    comeBack: (id: StaffId) => comeBack.mutate({ id }, { onSuccess: setIssued }),
    /** Also when the page is left: neither main nor this page keeps it readable. */
    forget: ({ id }: InitialPassword) => {
      forget.mutate({ id })
      for (const maker of makers) maker.reset()
      setIssued(null)
    },
    /** A refusal belongs to the account it was about. */
    clear: () => {
      for (const maker of makers) maker.reset()
    },
  }
}
export type IssuePassword = ReturnType<typeof useIssuedPassword>
