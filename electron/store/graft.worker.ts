import { parentPort } from 'node:worker_threads'
import type { GraftJob } from './graft.ts'
import { graftFile } from './graft-file.ts'

// A worker, because the access log of a year is long.
parentPort?.once('message', (job: GraftJob) => parentPort?.postMessage(graftFile(job)))
