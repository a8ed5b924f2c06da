/**
 * Roles of the need-to-know concept (§ 35 SGB I, § 67 ff. SGB X). A staff member may hold several, because in a
 * small office the person who sets the laptop up is often also the one who counsels.
 */
export const ROLES = [
  'drop_in_clerk',
  'benefits_clerk',
  'case_manager',
  'family_coach',
  'youth_welfare_worker',
  'project_coordinator',
  'branch_head',
  'controller',
  'network_editor',
  'data_protection_officer',
  'administrator',
  'trainee',
] as const
export type Role = (typeof ROLES)[number]

/** Who receives visitors and may search persons of the own catchment. */
export const INTAKE_STAFF: readonly Role[] = ['drop_in_clerk', 'benefits_clerk', 'case_manager', 'family_coach', 'trainee']

/** Who may print or write a file that holds a person's data; trainees may not. */
export const PRINT_STAFF: readonly Role[] = ['drop_in_clerk', 'benefits_clerk', 'case_manager', 'family_coach']

/** Who plans places and sessions, without needing to read about persons. */
export const PLANNING_STAFF: readonly Role[] = [...INTAKE_STAFF, 'branch_head', 'project_coordinator']

/** Who may look offers up. */
export const DIRECTORY_READERS: readonly Role[] = [
  ...INTAKE_STAFF,
  'youth_welfare_worker',
  'project_coordinator',
  'branch_head',
  'network_editor',
]

/** Who may change the directory of offers. */
export const DIRECTORY_EDITORS: readonly Role[] = ['network_editor', 'branch_head', 'case_manager', 'drop_in_clerk']

/** Everybody who is signed in, whatever the role. */
export const ALL_STAFF: readonly Role[] = [...ROLES]

/** True when at least one of the held roles is among the allowed ones. */
export function mayCall(held: readonly Role[], allowed: readonly Role[]): boolean {
  return held.some((role) => allowed.includes(role))
}
