import { z } from 'zod'
import { LocalDate } from '../dates.ts'
import { BenefitUnitId, HouseholdId, PersonId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line } from '../text.ts'
import { MEMBER_ROLES, UNIT_KINDS } from '../value-lists.ts'
import { command, query } from './define.ts'

/** What is known of a Bedarfsgemeinschaft apart from its members. */
const UnitFields = z.object({
  kind: z.enum(UNIT_KINDS),
  /** BG-Nummer as written on the notice; helps to find, is never a key. */
  bgNumber: Line,
  /** Children who belong to it, also those of whom nothing else is recorded; null when not asked. */
  children: z.number().int().min(0, { error: 'children' }).max(30, { error: 'children' }).nullable(),
})

export const Membership = UnitFields.extend({
  unitId: BenefitUnitId,
  role: z.enum(MEMBER_ROLES),
  from: LocalDate,
  to: LocalDate.nullable(),
  others: z.array(z.object({ personId: PersonId, name: z.string(), role: z.enum(MEMBER_ROLES) })),
  /** Further members of other branches, who are counted and not named. */
  othersOutside: z.number().int(),
})
export type Membership = z.infer<typeof Membership>

/** People who live at one address without having to be one Bedarfsgemeinschaft: flat mates, grandparents, grown children. */
export const SharedHome = z.object({
  householdId: HouseholdId,
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  from: LocalDate,
  to: LocalDate.nullable(),
  others: z.array(z.object({ personId: PersonId, name: z.string() })),
  othersOutside: z.number().int(),
})
export type SharedHome = z.infer<typeof SharedHome>

const ById = z.object({ id: PersonId })
const Joining = z.object({ role: z.enum(MEMBER_ROLES), from: LocalDate })
type Group = { readonly others: readonly { readonly personId: PersonId }[] }
const everybody = (input: { id: PersonId }, groups: readonly Group[]) => [
  input.id,
  ...groups.flatMap(({ others }) => others.map(({ personId }) => personId)),
]

/** Who belongs together, in law (Bedarfsgemeinschaft) and in a home (household); part of the feature `people`. */
export const benefitUnits = {
  memberships: query({ input: ById, output: z.array(Membership), allow: RIGHTS['households.read'], concerns: everybody }),
  /** Opens a Bedarfsgemeinschaft with this person as its first member. Errors: `conflict` while in another unit, except as a child. */
  foundUnit: command({
    input: ById.extend({ ...UnitFields.shape, ...Joining.shape }),
    output: z.array(Membership),
    allow: RIGHTS['households.write'],
    touches: ['people'],
    concerns: everybody,
  }),
  /** Joins the current unit of another person. Errors: `conflict` when already a member, `not_found` when that person has no unit. */
  joinUnit: command({
    input: ById.extend({ of: PersonId, ...Joining.shape }),
    output: z.array(Membership),
    allow: RIGHTS['households.write'],
    touches: ['people'],
    concerns: (input, memberships) => [input.of, ...everybody(input, memberships)],
  }),
  /**
   * Ends one membership on the day before and begins another in the same step: in the unit of another person, or with
   * `of` null in a new one. Errors: as for joining, and field `from` (`before_from`) when there would be no day left in the old one.
   */
  moveUnit: command({
    input: ById.extend({ unitId: BenefitUnitId, of: PersonId.nullable(), kind: z.enum(UNIT_KINDS), ...Joining.shape }),
    output: z.array(Membership),
    allow: RIGHTS['households.write'],
    touches: ['people'],
    concerns: (input, memberships) => [...(input.of ? [input.of] : []), ...everybody(input, memberships)],
  }),
  /** `to` null takes an earlier leaving back. Errors: `not_allowed_now` when already left, `conflict` when in another unit by now. */
  leaveUnit: command({
    input: ById.extend({ unitId: BenefitUnitId, to: LocalDate.nullable() }),
    output: z.array(Membership),
    allow: RIGHTS['households.write'],
    touches: ['people'],
    concerns: everybody,
  }),
  updateUnit: command({
    input: ById.extend({ unitId: BenefitUnitId, ...UnitFields.shape }),
    output: z.array(Membership),
    allow: RIGHTS['households.write'],
    touches: ['people'],
    concerns: everybody,
  }),
  homes: query({ input: ById, output: z.array(SharedHome), allow: RIGHTS['households.read'], concerns: everybody }),
  /** Both live at one address from that day on. Errors: `conflict` when they do already. */
  shareHome: command({
    input: ById.extend({ of: PersonId, from: LocalDate }),
    output: z.array(SharedHome),
    allow: RIGHTS['households.write'],
    touches: ['people'],
    concerns: (input, homes) => [input.of, ...everybody(input, homes)],
  }),
  /** `to` null takes an earlier moving out back. */
  leaveHome: command({
    input: ById.extend({ householdId: HouseholdId, to: LocalDate.nullable() }),
    output: z.array(SharedHome),
    allow: RIGHTS['households.write'],
    touches: ['people'],
    concerns: everybody,
  }),
}
