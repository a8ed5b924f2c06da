import { isCancelled } from '../../../shared/appointment-states.ts'
import { contract, type HandlersFor } from '../../../shared/contract/index.ts'
import type { Today } from '../../../shared/contract/today.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { isWaiting } from '../../../shared/handover-rules.ts'
import { mayCall, type Role } from '../../../shared/permissions.ts'
import { isOpen } from '../../../shared/referral-states.ts'
import type { Workplace } from '../workplace.ts'

/** The features this one gathers from; the composition root hands them in, so that their SQL and mapping exist once. */
export type TodaySources = {
  readonly dropIn: Pick<HandlersFor<'dropIn'>, 'running'>
  readonly dayEnd: Pick<HandlersFor<'dayEnd'>, 'unclosed' | 'unacknowledged'>
  readonly appointments: Pick<HandlersFor<'appointments'>, 'between'>
  readonly referrals: Pick<HandlersFor<'referrals'>, 'open'>
  readonly checklists: Pick<HandlersFor<'checklists'>, 'due'>
  readonly drafts: Pick<HandlersFor<'drafts'>, 'list'>
  readonly handover: Pick<HandlersFor<'handover'>, 'open'>
  readonly breakGlass: Pick<HandlersFor<'breakGlass'>, 'toReview'>
}

export function todayService({ clock, staff }: Pick<Workplace, 'clock' | 'staff'>, sources: TodaySources) {
  /** A part shows nothing to roles that may not call where it comes from. */
  function visible<Part>({ allow }: { allow: readonly Role[] | 'anyone' }, read: () => Part, hidden: Part): Part {
    return allow === 'anyone' || mayCall(staff.roles, allow) ? read() : hidden
  }

  return {
    overview: (): Today => {
      const day = toLocalDate(clock.now())
      return {
        day,
        session: visible(contract.dropIn.running, () => sources.dropIn.running({}), null),
        unclosed: visible(contract.dayEnd.unclosed, () => sources.dayEnd.unclosed({}), []),
        openLists: visible(contract.dayEnd.unacknowledged, () => sources.dayEnd.unacknowledged({}), []),
        appointments: visible(
          contract.appointments.between,
          () => sources.appointments.between({ from: day, to: day }).filter(({ state }) => !isCancelled(state)),
          [],
        ),
        referralsDue: visible(
          contract.referrals.open,
          () => sources.referrals.open({}).filter(({ state, followUpOn }) => isOpen(state) && followUpOn !== null && followUpOn <= day),
          [],
        ),
        handoverWaiting: visible(contract.handover.open, () => sources.handover.open({}).filter((item) => isWaiting(item, day)), []),
        documentsDue: visible(contract.checklists.due, () => sources.checklists.due({ until: day }), []),
        drafts: visible(contract.drafts.list, () => sources.drafts.list({}), []),
        breakGlassOpen: visible(
          contract.breakGlass.toReview,
          () => sources.breakGlass.toReview({}).filter(({ own, reviewedAt }) => !own && reviewedAt === null).length,
          null,
        ),
      }
    },
  }
}
