import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import type { DirectorySheetHtml } from './print/service.ts'
import { directoryService } from './service.ts'

export function directoryHandlers(workplace: Workplace, html: DirectorySheetHtml): HandlersFor<'directory'> {
  const service = directoryService(workplace, html)
  const { edit, providers, prints } = service
  return {
    search: (wanted) => service.search(wanted),
    get: ({ id }) => service.get(id),
    facets: () => service.facets(),
    chooseImport: ({ from }) => service.chooseImport(from),
    chooseSample: () => service.chooseSample(),
    applyImport: ({ token, skipErrors }) => service.applyImport(token, skipErrors),
    saveExport: ({ format, offerId }) => service.saveExport(format, offerId),
    workProgress: () => service.progress(),
    cancelWork: () => service.cancel(),
    offerForm: ({ id }) => edit.form(id),
    createOffer: ({ offer }) => edit.create(offer),
    changeOffer: ({ id, version, offer }) => edit.change(id, version, offer),
    reviewOffer: ({ id }) => edit.review(id),
    noteCheck: ({ id, outcome, note }) => edit.noteCheck(id, outcome, note),
    offerHistory: ({ id }) => edit.history(id),
    dueOffers: ({ page }) => edit.due(page),
    providers: ({ text }) => providers.search(text),
    provider: ({ id }) => providers.get(id),
    createProvider: ({ provider }) => providers.create(provider),
    changeProvider: ({ id, version, provider }) => providers.change(id, version, provider),
    alikeProviders: () => providers.alike(),
    linkProviders: ({ first, second, same }) => providers.link(first, second, same),
    unlinkProviders: ({ id }) => providers.unlink(id),
    brochureCount: (choice) => prints.brochureCount(choice),
    brochure: (choice) => prints.brochure(choice),
    partnerSheet: ({ id }) => prints.partnerSheet(id),
    print: ({ token }) => prints.print(token),
    save: ({ token }) => prints.save(token),
  }
}
