import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HSDS_TABLES } from '../../electron/features/directory/hsds/tables.ts'
import type { ExportFormat } from '../../shared/contract/directory.ts'
import type { TestApp } from './app.ts'
import type { JsonSchema } from './json-schema.ts'

const HSDS = join(import.meta.dirname, '../fixtures/hsds-3.0')

export function officialSchema(name: 'service' | 'tabular'): JsonSchema {
  return JSON.parse(readFileSync(join(HSDS, 'schema', `${name}.json`), 'utf8'))
}

/** The official example, file by file. */
export function officialExample(): Record<string, Buffer> {
  const folder = join(HSDS, 'csv')
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
}

/** Every row of every table of the standard. */
export function allRows(app: TestApp): Record<string, unknown[]> {
  return Object.fromEntries(
    HSDS_TABLES.map(({ name }) => [name, app.store.db.prepare<[], unknown>(`SELECT * FROM hsds_${name} ORDER BY id`).all()]),
  )
}

/** Takes over what lies at the path. */
export async function takeOver(app: TestApp, from: 'folder' | 'zip' | 'json' | 'table', path: string, skipErrors = false) {
  if (from === 'folder') app.host.answers.folder = path
  else app.host.answers.file = path
  const preview = await app.call('directory', 'chooseImport', { from })
  if (!preview) throw new Error('no preview')
  await app.call('directory', 'applyImport', { token: preview.token, skipErrors })
  return preview
}

/** Saves the directory and answers where. */
export async function saved(app: TestApp, format: ExportFormat, name: string): Promise<string> {
  const path = join(app.folder, name)
  app.host.answers.save = path
  await app.call('directory', 'saveExport', { format, offerId: null })
  return path
}
