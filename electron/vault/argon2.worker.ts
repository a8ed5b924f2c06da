import { parentPort } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'

type Job = { password: string; salt: Uint8Array; memoryKiB: number; passes: number; lanes: number }

// A worker, because a second of key derivation on the main thread would freeze every window.
parentPort?.on('message', ({ password, salt, memoryKiB, passes, lanes }: Job) => {
  argon2id({
    password: password.normalize('NFC'),
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  }).then(
    (key) => parentPort?.postMessage({ key }),
    () => parentPort?.postMessage({ key: null }),
  )
})
