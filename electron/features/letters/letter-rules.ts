import { type AppointmentState, isCancelled, isLive } from '../../../shared/appointment-states.ts'
import { type AppointmentLetterKind, isOfRequest, type LetterWay, type SkipReason } from '../../../shared/letter-kinds.ts'
import { AppError } from '../../../shared/result.ts'
import type { RecipientRow } from './rows.ts'

/** A cancellation needs a cancelled appointment, everything else one that lies ahead. */
function fitsState(kind: AppointmentLetterKind, state: AppointmentState): boolean {
  return kind === 'termin_absage' ? isCancelled(state) : isLive(state)
}

type Standing = { readonly state: AppointmentState; readonly provisional: boolean }

/** A request must not be confirmed, announced or reminded of as if the branch had agreed, nor a settled appointment be called a request. */
function misses(kind: AppointmentLetterKind, { state, provisional }: Standing): 'vorlaeufig' | 'zugesagt' | null {
  if (kind === 'termin_absage' || !isLive(state) || isOfRequest(kind) === provisional) return null
  return provisional ? 'vorlaeufig' : 'zugesagt'
}

export function refuseState(kind: AppointmentLetterKind, standing: Standing): void {
  const missed = misses(kind, standing)
  if (missed)
    throw new AppError('not_allowed_now', { fields: { state: missed === 'vorlaeufig' ? 'letter_provisional' : 'letter_settled' } })
  if (fitsState(kind, standing.state)) return
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
export function obstacle(kind: AppointmentLetterKind, to: RecipientRow & Standing): SkipReason | null {
  if (!fitsState(kind, to.state)) return 'termin_vorbei'
  const missed = misses(kind, to)
  if (missed) return missed
  if (!to.letterAllowed) return 'brief_nicht_sicher'
  if (to.disclosureBlocked) return 'auskunftssperre'
  return hasAddress(to) ? null : 'anschrift_fehlt'
}
