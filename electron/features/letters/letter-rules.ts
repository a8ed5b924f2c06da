import { type AppointmentState, isCancelled, isLive } from '../../../shared/appointment-states.ts'
import type { AppointmentLetterKind, LetterWay, SkipReason } from '../../../shared/letter-kinds.ts'
import { AppError } from '../../../shared/result.ts'
import type { RecipientRow } from './rows.ts'

/** A cancellation needs a cancelled appointment, everything else one that lies ahead. */
function fitsState(kind: AppointmentLetterKind, state: AppointmentState): boolean {
  return kind === 'termin_absage' ? isCancelled(state) : isLive(state)
}

export function refuseState(kind: AppointmentLetterKind, state: AppointmentState): void {
  if (fitsState(kind, state)) return
  if (kind === 'termin_absage') throw new AppError('not_allowed_now', { fields: { state: 'appointment_not_cancelled' } })
  throw new AppError('not_allowed_now', { fields: { state: 'appointment_not_planned' } })
}

const hasAddress = ({ street, town }: Pick<RecipientRow, 'street' | 'town'>) => street.trim() !== '' && town.trim() !== ''

/** A letter can harm in whatever way it is taken home, so where letters are not safe there is none at all. */
export function refuseRecipient(to: RecipientRow, way: LetterWay): void {
  if (!to.letterAllowed) throw new AppError('not_allowed_now', { fields: { letter: 'letter_not_safe' } })
  if (way === 'post' && !hasAddress(to)) throw new AppError('not_allowed_now', { fields: { address: 'address_missing' } })
}

/**
 * Why an appointment gets no letter in a print run, which nobody looks at one by one; null when it does. Where no
 * information may be given about a person, the letter is made alone and looked at.
 */
export function obstacle(kind: AppointmentLetterKind, to: RecipientRow & { readonly state: AppointmentState }): SkipReason | null {
  if (!fitsState(kind, to.state)) return 'termin_vorbei'
  if (!to.letterAllowed) return 'brief_nicht_sicher'
  if (to.disclosureBlocked) return 'auskunftssperre'
  return hasAddress(to) ? null : 'anschrift_fehlt'
}
