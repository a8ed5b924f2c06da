import { APPOINTMENTS_ROWS } from './role-matrix/appointments.ts'
import { OFFERS_ROWS } from './role-matrix/offers.ts'
import { OFFICE_ROWS } from './role-matrix/office.ts'
import type { ProcedureName, Row } from './role-matrix/rows.ts'
import { VISITORS_ROWS } from './role-matrix/visitors.ts'

/**
 * Who may call what, written down from the role concept and not from the contract: whoever changes one has to change
 * the other, and say so twice. A new procedure that finds no row does not compile.
 */
export const ROLE_MATRIX: Readonly<Record<ProcedureName, Row>> = { ...OFFICE_ROWS, ...VISITORS_ROWS, ...APPOINTMENTS_ROWS, ...OFFERS_ROWS }
