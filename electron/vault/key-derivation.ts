import { Worker } from 'node:worker_threads'
import { z } from 'zod'

/** Floor of RFC 9106's second recommended option; weaker parameters in a keyring are refused as tampering. */
export const KDF_FLOOR = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 } as const
const MEMORY_CEILING_KIB = 256 * 1024
const TARGET_MS = 1000

export const KdfParameters = z.object({
  memoryKiB: z
    .number()
    .int()
    .min(KDF_FLOOR.memoryKiB)
    .max(1024 * 1024),
  passes: z.number().int().min(KDF_FLOOR.passes).max(64),
  lanes: z.number().int().min(KDF_FLOOR.lanes).max(16),
})
export type KdfParameters = z.infer<typeof KdfParameters>

/** 256-bit key from a password by Argon2id. */
export type DeriveKey = (password: string, salt: Uint8Array, parameters: KdfParameters) => Promise<Uint8Array>

const Answer = z.object({ key: z.instanceof(Uint8Array).nullable() })

/** @param workerFile the built argon2.worker */
export function argon2Deriver(workerFile: URL): DeriveKey {
  return (password, salt, parameters) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile)
      worker.once('message', (message: unknown) => {
        const { key } = Answer.parse(message)
        void worker.terminate()
        if (key) resolve(key)
        else reject(new Error('key derivation failed'))
      })
      worker.once('error', reject)
      worker.postMessage({ password, salt, ...parameters })
    })
}

/**
 * Parameters that take about a second on this machine, never below the floor: memory first, because it hurts an
 * attacker's graphics cards most, then passes.
 */
export async function calibrate(derive: DeriveKey, now: () => number): Promise<KdfParameters> {
  const begun = now()
  await derive('calibration', new Uint8Array(16), KDF_FLOOR)
  const affordable = TARGET_MS / Math.max(1, now() - begun)
  const memoryFactor = Math.min(MEMORY_CEILING_KIB / KDF_FLOOR.memoryKiB, Math.max(1, Math.floor(affordable)))
  const passes = Math.max(KDF_FLOOR.passes, Math.min(12, Math.floor((KDF_FLOOR.passes * affordable) / memoryFactor)))
  return { memoryKiB: KDF_FLOOR.memoryKiB * memoryFactor, passes, lanes: KDF_FLOOR.lanes }
}
