import { randomBytes } from 'node:crypto'
import { emptyKeyring } from '../../electron/vault/keyring.ts'
import { type KeySlots, keySlots } from '../../electron/vault/slots.ts'

/** The real way of giving and taking access, over a keyring of its own that holds nobody yet. */
export function foundKeys(needs: Parameters<typeof keySlots>[0]): KeySlots {
  needs.folder.writeKeyring({ ...emptyKeyring(needs.storeKey, randomBytes(16)), ready: true })
  return keySlots(needs)
}
