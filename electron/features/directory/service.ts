import type { ImportPreview } from '../../../shared/contract/directory.ts'
import type { Workplace } from '../workplace.ts'
import { editService } from './edit/service.ts'
import { exportService } from './export/service.ts'
import { importService } from './import/service.ts'
import { longWork } from './long-work.ts'
import { offerService } from './offer/service.ts'
import { folderSource } from './package/folder-source.ts'
import { fileDocument, jsonSource } from './package/json-source.ts'
import { sampleSource } from './package/sample-source.ts'
import { zipSource } from './package/zip-source.ts'
import { type DirectorySheetHtml, printService } from './print/service.ts'
import { providersService } from './providers/service.ts'
import { offerIndex } from './search/offer-index.ts'
import { searchService } from './search/service.ts'
import { tableService } from './table/service.ts'

type From = 'folder' | 'zip' | 'json' | 'table'
const TITLES: Readonly<Record<From, string>> = {
  folder: 'Ordner mit dem Angebotsverzeichnis wählen (HSDS, CSV-Dateien)',
  zip: 'Angebotsverzeichnis als ZIP-Datei wählen (HSDS)',
  json: 'Angebotsverzeichnis als JSON-Datei wählen (HSDS)',
  table: 'Tabelle mit Angeboten wählen (CSV)',
}
const EXTENSIONS = { zip: 'zip', json: 'json', table: 'csv' } as const

export function directoryService(workplace: Workplace, html: DirectorySheetHtml) {
  const { dialogs } = workplace.host
  const work = longWork(workplace.store)
  const index = offerIndex(workplace.store)
  const imports = importService(workplace, { work, index })
  const search = searchService(index, workplace.clock)
  const edit = editService(workplace, index)
  const providers = providersService(workplace, index)
  const table = tableService(workplace, { edit, providers, index, work })
  const exports = exportService(workplace, { work, table })
  const { get } = offerService(workplace)
  const prints = printService(workplace, { index, offer: get, provider: (id) => providers.get(id).provider }, html)

  async function chooseImport(from: From): Promise<ImportPreview | null> {
    const title = TITLES[from]
    const path = from === 'folder' ? await dialogs.openFolder(title) : await dialogs.openFile(title, EXTENSIONS[from])
    if (path === null) return null
    if (from === 'folder') return imports.preview(await folderSource(path))
    if (from === 'zip') return imports.preview(await zipSource(path))
    return from === 'json' ? imports.preview(await jsonSource(path)) : table.preview(await fileDocument(path))
  }

  return {
    ...search,
    get,
    edit,
    providers,
    prints,
    chooseImport,
    chooseSample: () => imports.preview(sampleSource()),
    applyImport: async (token: string, skipErrors: boolean) => ({
      written: await (table.holds(token) ? table : imports).apply(token, skipErrors),
    }),
    saveExport: exports.save,
    progress: work.progress,
    cancel: work.cancel,
  }
}
