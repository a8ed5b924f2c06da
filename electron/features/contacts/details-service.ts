import type { ContactDetails, ContactDetailsShown } from '../../../shared/contract/contact-details.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { isOffered } from '../../../shared/fundings.ts'
import type { ContactId, FundingId, PersonId } from '../../../shared/ids.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { AppError } from '../../../shared/result.ts'
import { barrierRefusal } from '../../../shared/topics.ts'
import type { FundingKind } from '../../../shared/value-lists.ts'
import type { Workplace } from '../workplace.ts'
import { detailsRepository } from './details-repository.ts'

/** The part of a contact behind "Mehr angeben". */
export function detailsService({ store, clock, newId, staff }: Workplace) {
  const repository = detailsRepository(store, newId)

  function refuseNotOffered(id: FundingId | null, kind: FundingKind, field: string) {
    if (id === null) return
    const funding = repository.funding(id)
    if (funding?.kind === kind && isOffered(funding, toLocalDate(clock.now()))) return
    throw new AppError('invalid_input', { fields: { [field]: 'funding_not_offered' } })
  }

  return {
    /** Before anything is written. */
    check: (personId: PersonId | null, details: ContactDetails) => {
      const refusal = barrierRefusal(personId !== null, details.barriers)
      if (refusal) throw new AppError('invalid_input', { fields: { 'details.barriers': refusal } })
      if (personId !== null && !details.concernIds.every((id) => repository.isConcernOf(id, personId))) {
        throw new AppError('invalid_input', { fields: { 'details.concernIds': 'concern_other_person' } })
      }
      refuseNotOffered(details.costBearerId, 'kostentraeger', 'details.costBearerId')
      refuseNotOffered(details.projectId, 'projekt', 'details.projectId')
    },
    insert: (id: ContactId, details: ContactDetails) => repository.insert(id, details),
    /** Concerns are shown to those who may read concerns of this person. */
    shown: (details: ContactDetailsShown, inScope: boolean): ContactDetailsShown =>
      inScope && mayUse(staff.roles, 'concerns.read') ? details : { ...details, concerns: [] },
  }
}
