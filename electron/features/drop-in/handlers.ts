import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { dropInService } from './service.ts'

export function dropInHandlers(workplace: Workplace): HandlersFor<'dropIn'> {
  const service = dropInService(workplace)
  return {
    sites: () => service.sites(),
    createSite: (site) => service.createSite(site),
    updateSite: (site) => service.updateSite(site),
    running: () => service.running(),
    recent: () => service.recent(),
    start: ({ siteId, rotaId }) => service.start(siteId, rotaId),
    end: ({ id }) => service.end(id),
    reopen: ({ id }) => service.reopen(id),
  }
}
