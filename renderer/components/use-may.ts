import type { Procedure } from '../../shared/contract/define.ts'
import { mayCall, type Role } from '../../shared/permissions.ts'
import { useApiQuery } from '../api/client.ts'

/** Roles of whoever is signed in; none while it is not known. */
export function useRoles(): readonly Role[] {
  return useApiQuery('vault', 'status', {}).data?.staff?.roles ?? []
}

/** Whether the signed-in person may call a procedure, so that nothing is offered that main would refuse. */
export function useMay(): (procedure: Pick<Procedure, 'allow'>) => boolean {
  const roles = useRoles()
  return ({ allow }) => allow === 'anyone' || mayCall(roles, allow)
}
