import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { RESTORE_WORD } from '../../shared/contract/backups.ts'
import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import { LOGIN, PASSWORD, type WholeApp } from './whole-app.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** Backs up, goes back and forth, loses the store, and comes back by a backup. */
export async function backupTour(visit: Visit, app: WholeApp): Promise<void> {
  await visit('backups', 'make', {})
  await visit('backups', 'cancel', {})
  await visit('backups', 'refresh', {})
  await visit('backups', 'health', {})
  const [backup] = (await visit('backups', 'overview', {})).backups
  if (!backup) throw new Error('no backup')
  const which = { name: backup.name, place: backup.place }
  await visit('backups', 'verify', which)
  await visit('backups', 'progress', {})
  const { token } = await visit('backups', 'compare', { ...which, password: '' })
  await visit('backups', 'restore', { token, word: RESTORE_WORD })
  await visit('backups', 'undo', {})
  await visit('backups', 'discard', {})

  app.close()
  rmSync(app.file)
  app.restart()
  const { folder } = app.host.answers
  app.host.answers.folder = join(app.folder, 'backups')
  await visit('backups', 'find', { from: 'folder' })
  await visit('backups', 'cancelArrival', {})
  await visit('backups', 'arrive', { name: backup.name, login: LOGIN, password: PASSWORD, code: '' })
  app.host.answers.folder = folder
}
