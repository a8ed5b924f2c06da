import type { PassedOn } from '../../../shared/contract/consents.ts'
import type { Offer } from '../../../shared/contract/directory.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import type { ConsentId, OfferId, PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { consentForm } from './consent-form.ts'
import { consentNotice } from './consent-notice.ts'
import type { ConsentRow, PlaceRow } from './rows.ts'

/** What had gone out under a consent; handed in, because features do not know each other. */
export type GetPassedOn = (id: ConsentId, personId: PersonId) => readonly PassedOn[]

type Tools = {
  readonly consent: (id: ConsentId) => ConsentRow
  readonly offerOf: (id: OfferId) => Offer | null
  readonly place: () => PlaceRow | null
  readonly passedOn: GetPassedOn
}

const TITLES = { uebermittlung: 'Einwilligung', schweigepflicht: 'Schweigepflichtentbindung' } as const
const dayOf = (at: string | null) => at && toLocalDate(Date.parse(at))

/** The papers of a consent: the form to sign, and the notice to who received data once it is withdrawn. */
export function consentPapers({ clock, staff }: Pick<Workplace, 'clock' | 'staff'>, { consent, offerOf, place, passedOn }: Tools) {
  const today = () => toLocalDate(clock.now())

  return {
    form: (id: ConsentId) => {
      const found = consent(id)
      const html = consentForm({
        ...found,
        office: staff.office,
        person: { name: found.name, originalScript: found.originalScript },
        withdrawnOn: dayOf(found.withdrawnAt),
        refusedOn: dayOf(found.refusedAt),
        replacedOn: dayOf(found.replacedAt),
      })
      const title = TITLES[found.kind]
      return { title, fileName: `${title} ${today()}.pdf`, html, personId: found.personId }
    },
    notice: (id: ConsentId) => {
      const found = consent(id)
      const gone = passedOn(id, found.personId)
      if (found.withdrawnAt === null) throw new AppError('not_allowed_now', { fields: { consent: 'not_withdrawn' } })
      if (gone.length === 0) throw new AppError('not_allowed_now', { fields: { consent: 'nothing_passed_on' } })
      const html = consentNotice({
        ...found,
        office: staff.office,
        staffName: staff.displayName,
        phone: place()?.phone ?? '',
        date: today(),
        withdrawnOn: toLocalDate(Date.parse(found.withdrawnAt)),
        address: addressOf(found.offerId && offerOf(found.offerId)),
        personName: gone.some(({ categories }) => categories.includes('name')) ? found.name : null,
        passedOn: [...gone].reverse().map(({ at, categories }) => ({ on: toLocalDate(Date.parse(at)), categories })),
      })
      return { title: 'Mitteilung über den Widerruf', fileName: `Mitteilung ${today()}.pdf`, html, personId: found.personId }
    },
  }
}

/** Street and town, as the directory writes them in one line. */
function addressOf(offer: Offer | null): string[] {
  return (offer?.locations[0]?.address ?? '').split(', ').filter((line) => line !== '')
}
