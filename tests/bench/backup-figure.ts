import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { storeChecker } from '../../electron/store/check.ts'
import { copyStore } from '../../electron/store/copy.ts'
import { type Figure, median, timed } from './figure.ts'
import type { OpenLarge } from './open-large.ts'

const ROUNDS = 3

function plainCopy(source: string, target: string): void {
  const from = openSync(source, 'r')
  const to = openSync(target, 'w')
  const buffer = Buffer.allocUnsafe(1024 * 1024)
  for (let read = readSync(from, buffer); read > 0; read = readSync(from, buffer)) writeSync(to, buffer, 0, read)
  fsyncSync(to)
  closeSync(to)
  closeSync(from)
}

/** A backup, checked as the app checks it, against copying the same bytes with fsync. */
export async function backupFigure({ store, key, folder }: OpenLarge): Promise<Figure[]> {
  const check = storeChecker(new URL('../../electron/store/check.worker.ts', import.meta.url), undefined)
  const target = join(folder, 'backup.db')
  const values: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const value = await timed(async () => {
      await copyStore({ store, target })
      await check({ file: target, key: new Uint8Array(key) })
    })
    const copied = await timed(() => plainCopy(target, join(folder, 'copy.db')))
    for (const name of ['backup.db', 'copy.db']) rmSync(join(folder, name))
    values.push(value)
    ratios.push(value / copied)
  }
  return [{ name: 'backup', value: median(values) / 1000, unit: 's', reference: 'copy-with-fsync', ratio: median(ratios), limit: 5 }]
}
