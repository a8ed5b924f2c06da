import { appointmentsValues } from './values/appointments.ts'
import { offersValues } from './values/offers.ts'
import { visitorsValues } from './values/visitors.ts'

/** Wording of the value lists in shared/value-lists.ts. */
export const values = { ...visitorsValues, ...appointmentsValues, ...offersValues } as const
