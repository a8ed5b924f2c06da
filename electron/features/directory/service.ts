import type { ImportPreview } from '../../../shared/contract/directory.ts'
import type { Workplace } from '../workplace.ts'
import { importService } from './import/service.ts'
import { offerService } from './offer/service.ts'
import { folderSource } from './package/folder-source.ts'
import { sampleSource } from './package/sample-source.ts'
import { zipSource } from './package/zip-source.ts'
import { searchService } from './search/service.ts'

const FOLDER_TITLE = 'Ordner mit dem Angebotsverzeichnis wählen (HSDS, CSV-Dateien)'
const ZIP_TITLE = 'Angebotsverzeichnis als ZIP-Datei wählen (HSDS, CSV-Dateien)'

export function directoryService(workplace: Workplace) {
  const { dialogs } = workplace.host
  const imports = importService(workplace)
  const offers = searchService(workplace.store)
  const { get } = offerService(workplace)

  async function chooseImport(from: 'folder' | 'zip'): Promise<ImportPreview | null> {
    const path = from === 'folder' ? await dialogs.openFolder(FOLDER_TITLE) : await dialogs.openFile(ZIP_TITLE, 'zip')
    if (path === null) return null
    return imports.preview(from === 'folder' ? await folderSource(path) : await zipSource(path))
  }

  return {
    search: offers.search,
    facets: offers.facets,
    get,
    chooseImport,
    chooseSample: () => imports.preview(sampleSource()),
    applyImport: (token: string, skipErrors: boolean) => {
      const written = imports.apply(token, skipErrors)
      if (written > 0) offers.renewIndex()
      return { written }
    },
  }
}
