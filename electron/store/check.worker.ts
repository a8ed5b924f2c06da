import { parentPort } from 'node:worker_threads'
import type { CheckJob } from './check.ts'
import { checkFile } from './check-file.ts'

// A worker, because reading every page of a large store on the main thread would freeze every window.
parentPort?.once('message', (job: CheckJob) => parentPort?.postMessage(checkFile(job)))
