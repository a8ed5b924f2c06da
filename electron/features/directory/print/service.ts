import { arrange, type BrochureChoice, type BrochureQuarter, chosenOffers, MOST_IN_BROCHURE } from '../../../../shared/brochure.ts'
import type { Offer, OfferHit } from '../../../../shared/contract/directory.ts'
import type { ProviderInput } from '../../../../shared/contract/provider-work.ts'
import { type LocalDate, toLocalDate } from '../../../../shared/dates.ts'
import { OfferId, type ProviderId } from '../../../../shared/ids.ts'
import { AppError } from '../../../../shared/result.ts'
import { shownSheets } from '../../shown-sheets.ts'
import type { Workplace } from '../../workplace.ts'
import type { OfferIndex } from '../search/offer-index.ts'
import { printRepository } from './repository.ts'

type Brochure = {
  readonly office: string
  readonly date: LocalDate
  readonly choice: BrochureChoice
  readonly quarters: readonly BrochureQuarter<{ readonly id: string }>[]
  readonly offers: ReadonlyMap<string, Offer>
  readonly leftOut: number
}
type PartnerSheet = {
  readonly office: string
  readonly date: LocalDate
  readonly site: { readonly name: string; readonly phone: string } | null
  readonly provider: ProviderInput
  /** Those that can be gone to today. */
  readonly offers: readonly OfferHit[]
}
/** Handed in, because prints are another feature's. */
export type DirectorySheetHtml = {
  readonly brochure: (brochure: Brochure) => string
  readonly partner: (sheet: PartnerSheet) => string
}
type Tools = {
  readonly index: OfferIndex
  readonly offer: (id: OfferId) => Offer
  readonly provider: (id: ProviderId) => ProviderInput
}

/** Offers on paper for the network. */
export function printService(workplace: Workplace, { index, offer, provider }: Tools, html: DirectorySheetHtml) {
  const { clock, staff, store } = workplace
  const repository = printRepository(store)
  const sheets = shownSheets<null>(workplace)
  const today = () => toLocalDate(clock.now())

  function chosen(choice: BrochureChoice) {
    const entries = index.all().map(({ entry }) => entry)
    return chosenOffers(entries, choice, today())
  }

  async function show(title: string, fileName: string, markup: string) {
    return { ...(await sheets.show({ title, fileName, html: markup, more: null })), personId: null }
  }

  return {
    brochureCount: (choice: BrochureChoice) => {
      const { offers, marked, leftOut } = chosen(choice)
      return { offers: offers.length, marked, leftOut, fits: offers.length <= MOST_IN_BROCHURE }
    },
    brochure: async (choice: BrochureChoice) => {
      const { offers, leftOut } = chosen(choice)
      if (offers.length === 0) throw new AppError('not_found')
      if (offers.length > MOST_IN_BROCHURE) throw new AppError('not_allowed_now', { fields: { brochure: 'brochure_too_many' } })
      const described = new Map(offers.map(({ id }) => [id, offer(OfferId.parse(id))]))
      const date = today()
      const quarters = arrange(offers, choice, date)
      const markup = html.brochure({ office: staff.office, date, choice, quarters, offers: described, leftOut })
      return show('Angebotsheft', `Angebotsheft ${date}.pdf`, markup)
    },
    partnerSheet: async (id: ProviderId) => {
      const known = provider(id)
      const date = today()
      const ofProvider = index.all().filter(({ entry }) => entry.providerId === id)
      const offers = ofProvider.map(({ hit }) => hit()).filter(({ active }) => active)
      const markup = html.partner({ office: staff.office, date, site: repository.currentPlace(), provider: known, offers })
      return show('Trägerblatt', `Trägerblatt ${date}.pdf`, markup)
    },
    print: async (token: string) => ({ done: await sheets.print(token) }),
    save: async (token: string) => ({ done: await sheets.save(token) }),
  }
}
