import type { SignedInStaff } from '../../shared/contract/vault.ts'
import type { HostServices } from '../platform/host-services.ts'
import type { Clock, NewId, Store } from '../store/store.ts'

/** What every feature is built from while somebody is signed in; gone as soon as the store is locked. */
export type Workplace = {
  readonly store: Store
  readonly clock: Clock
  readonly newId: NewId
  readonly staff: SignedInStaff
  readonly host: HostServices
}
