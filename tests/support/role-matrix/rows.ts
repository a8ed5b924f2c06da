import type { Feature } from '../../../shared/contract/define.ts'
import type { NameIn } from '../../../shared/contract/index.ts'
import { ROLES, type Role } from '../../../shared/permissions.ts'

/** Every procedure by its full name. */
export type ProcedureName = { [F in Feature]: `${F}.${NameIn<F>}` }[Feature]
export type Row = readonly Role[] | 'before sign-in'
export type SomeRows = { readonly [Name in ProcedureName]?: Row }

export const EVERYBODY: readonly Role[] = ROLES
export const BEFORE = 'before sign-in'
export const ADMINISTRATION: readonly Role[] = ['administrator']
export const DATA_PROTECTION: readonly Role[] = ['data_protection_officer']
export const VISITORS: readonly Role[] = ['drop_in_clerk', 'benefits_clerk', 'case_manager', 'family_coach', 'trainee']
export const WITHOUT_TRAINEES: readonly Role[] = ['drop_in_clerk', 'benefits_clerk', 'case_manager', 'family_coach']
export const WITH_HEADS: readonly Role[] = [...VISITORS, 'branch_head']
export const WITH_YOUTH: readonly Role[] = [...VISITORS, 'youth_welfare_worker']
export const PERSONS: readonly Role[] = [...WITH_HEADS, 'youth_welfare_worker']
export const PLANNING: readonly Role[] = [...WITH_HEADS, 'project_coordinator']
export const AUTHORS: readonly Role[] = [...PLANNING, 'administrator']
export const OFFERS: readonly Role[] = [...PLANNING, 'youth_welfare_worker', 'network_editor']
export const OFFER_EDITORS: readonly Role[] = ['drop_in_clerk', 'case_manager', 'project_coordinator', 'branch_head', 'network_editor']
export const OFFER_PRINTERS: readonly Role[] = [...WITHOUT_TRAINEES, 'project_coordinator', 'branch_head', 'network_editor']
export const DISTRIBUTORS: readonly Role[] = ['case_manager', 'branch_head']
export const SUMMONERS: readonly Role[] = ['case_manager']
export const SUMMONS_READERS: readonly Role[] = ['case_manager', 'branch_head']
export const SUMMONS_RULERS: readonly Role[] = ['branch_head', 'administrator']
export const GAP_REPORTERS: readonly Role[] = [...WITHOUT_TRAINEES, 'project_coordinator', 'branch_head', 'network_editor']
export const NETWORKERS: readonly Role[] = ['project_coordinator', 'branch_head', 'network_editor', 'controller']
export const REVIEWERS: readonly Role[] = ['branch_head', 'data_protection_officer']
