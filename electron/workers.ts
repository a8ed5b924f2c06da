import { storeChecker } from './store/check.ts'
import { storeGrafter } from './store/graft.ts'
import { storeRekeyer } from './store/rekey.ts'
import { argon2Deriver } from './vault/key-derivation.ts'

/** What runs beside the main thread; the built workers lie in the same folder as whatever this becomes part of. */
export function workers(nativeBinding: string | undefined) {
  return {
    derive: argon2Deriver(new URL('./argon2.worker.js', import.meta.url)),
    check: storeChecker(new URL('./check.worker.js', import.meta.url), nativeBinding),
    rekey: storeRekeyer(new URL('./rekey.worker.js', import.meta.url), nativeBinding),
    graft: storeGrafter(new URL('./graft.worker.js', import.meta.url), nativeBinding),
  }
}
