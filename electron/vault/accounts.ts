import type { SignedInStaff } from '../../shared/contract/vault.ts'
import type { BranchId, StaffId } from '../../shared/ids.ts'
import { type StaffAccount, staffRepository } from '../features/staff/repository.ts'
import type { Store } from '../store/store.ts'

/** Accounts as the vault needs them: who signs in, and for which office. */
export function accounts(store: Store) {
  const repository = staffRepository(store)

  return {
    find(id: StaffId): SignedInStaff | null {
      const account = repository.find(id)
      return account ? { ...account, office: repository.officeOf(id) } : null
    },
    /** The first account of a new store, in a branch with the office's name. */
    found({ office, branchId, ...account }: StaffAccount & { office: string; branchId: BranchId }): void {
      store.transaction(() => {
        repository.setOffice(office)
        repository.insert(account)
        repository.foundBranch(branchId, office, account.id)
      })
    },
  }
}
