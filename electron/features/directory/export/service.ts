import type { ExportFormat } from '../../../../shared/contract/directory.ts'
import { toLocalDate } from '../../../../shared/dates.ts'
import { AppError } from '../../../../shared/result.ts'
import { exportFile } from '../../export-file.ts'
import type { Workplace } from '../../workplace.ts'
import type { LongWork, WorkStep } from '../long-work.ts'
import { csvPackage } from './csv-package.ts'
import { jsonDocuments } from './json-document.ts'
import { exportRepository } from './repository.ts'
import { zipOf } from './zip-writer.ts'

type Given = {
  readonly work: LongWork
  /** The offers as a table for spreadsheets. */
  readonly table: { readonly size: () => number; readonly write: (step: WorkStep) => Promise<Uint8Array> }
}
type File = { readonly name: string; readonly content: Uint8Array }

/** Writes the directory into files of the standard, or into a table. Errors: `export_not_allowed`, `not_found`, `cancelled`. */
export function exportService(workplace: Workplace, { work, table }: Given) {
  const { store, clock, settings } = workplace
  const repository = exportRepository(store)

  function single(id: string): File {
    const content = jsonDocuments(repository).single(id)
    if (!content) throw new AppError('not_found')
    return { name: 'Angebot.json', content }
  }

  async function made(format: ExportFormat, id: string | null): Promise<File> {
    const name = `Angebotsverzeichnis ${toLocalDate(clock.now())}`
    if (format === 'hsds_json' && id !== null) return single(id)
    return work.run(async (stage) => {
      if (format === 'table') return { name: `${name}.csv`, content: await table.write(stage('writing', table.size())) }
      const step = stage('writing', repository.count())
      return format === 'hsds_json'
        ? { name: `${name}.json`, content: await jsonDocuments(repository).whole(step) }
        : { name: `${name}.zip`, content: await zipOf(await csvPackage(repository, step)) }
    })
  }

  return {
    save: async (format: ExportFormat, id: string | null): Promise<{ done: boolean }> => {
      // Before anything is gathered; the file itself asks again.
      if (!settings.current().exportKinds.includes('directory')) throw new AppError('export_not_allowed')
      const { name, content } = await made(format, id)
      return { done: await exportFile(workplace, { kind: 'directory', title: 'Angebote speichern', fileName: name, content }) }
    },
  }
}
