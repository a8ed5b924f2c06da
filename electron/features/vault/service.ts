import { toInstant } from '../../../shared/dates.ts'
import type { CheckStore } from '../../store/check.ts'
import type { RekeyStore } from '../../store/rekey.ts'
import type { Clock, NewId } from '../../store/store.ts'
import type { DataFolder } from '../../vault/data-folder.ts'
import { type RekeyStep, rekeyStore } from '../../vault/rekey.ts'
import { keySlotRepository } from '../../vault/repository.ts'
import type { VaultSession } from '../../vault/session.ts'
import { adminEvents } from '../admin-events.ts'

type Needs = {
  readonly vault: VaultSession
  readonly folder: DataFolder
  readonly clock: Clock
  readonly newId: NewId
  readonly rekey: RekeyStore
  readonly check: CheckStore
  readonly onRekeyStep?: ((step: RekeyStep) => void) | undefined
}

/** What administration does with the keys, written into its book. */
export function vaultService({ vault, folder, clock, newId, rekey, check, onRekeyStep }: Needs) {
  function note(kind: 'rekey' | 'recovery_renewed'): void {
    const open = vault.current()
    if (open) adminEvents({ ...open, clock, newId }).note(kind, '')
  }

  return {
    confirmRecovery(first: string, second: string): void {
      const renewed = vault.account.confirmRecovery(first, second)
      if (renewed) note('recovery_renewed')
    },

    async rekey(password: string): Promise<void> {
      const { store } = await vault.account.prove(password)
      // Asked now, because the store is closed while its key is changed.
      const known = keySlotRepository(store).all()
      const knows = (staff: string | null, publicKey: string) => known.some((key) => key.staffId === staff && key.publicKey === publicKey)
      await vault.maintain('rekey', (job) => rekeyStore(job, { folder, knows, rekey, check, onStep: onRekeyStep }))
      const reopened = vault.current()
      if (!reopened) return
      keySlotRepository(reopened.store).setStoreKeyChangedAt(toInstant(clock.now()))
      note('rekey')
    },
  }
}
