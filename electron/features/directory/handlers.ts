import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { directoryService } from './service.ts'

export function directoryHandlers(workplace: Workplace): HandlersFor<'directory'> {
  const service = directoryService(workplace)
  return {
    search: (wanted) => service.search(wanted),
    get: ({ id }) => service.get(id),
    facets: () => service.facets(),
    chooseImport: ({ from }) => service.chooseImport(from),
    chooseSample: () => service.chooseSample(),
    applyImport: ({ token, skipErrors }) => service.applyImport(token, skipErrors),
  }
}
