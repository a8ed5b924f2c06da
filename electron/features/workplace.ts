import type { SignedInStaff } from '../../shared/contract/vault.ts'
import type { HostServices } from '../platform/host-services.ts'
import type { SettingsSource } from '../platform/settings-source.ts'
import type { KnownHead } from '../store/log-fault.ts'
import type { Clock, NewId, Store } from '../store/store.ts'
import type { KeySlots } from '../vault/slots.ts'
import type { Rights } from './rights.ts'

/** What every feature is built from while somebody is signed in; gone as soon as the store is locked. */
export type Workplace = {
  readonly store: Store
  readonly clock: Clock
  readonly newId: NewId
  readonly staff: SignedInStaff
  /** Who of the staff can open the store. */
  readonly keys: KeySlots
  readonly host: HostServices
  readonly settings: SettingsSource
  /** What depends on the record: own branch, own case, deputies, emergency access, compartments. */
  readonly rights: Rights
  /** Newest log entries as backups remember them; those of genuine backups of this store only. */
  readonly knownHeads: () => readonly KnownHead[]
}
