import type { LocalDate } from './dates.ts'
import type { BranchId, StaffId } from './ids.ts'
import { mayUse, ROLES, type Role } from './permissions.ts'
import type { Compartment } from './value-lists.ts'

/** Somebody who wants to see a record, on a given day. */
export type Viewer = {
  readonly id: StaffId
  readonly roles: readonly Role[]
  readonly branchId: BranchId | null
  /** Bound by § 203 StGB: what they note is protected unless they decide otherwise. */
  readonly professionalSecrecy: boolean
  /** Colleagues they stand in for on that day. */
  readonly deputyOf: readonly StaffId[]
}

/** What decides about a person's record. */
export type PersonFacts = {
  /** Null for a person taken in before branches existed. */
  readonly branchId: BranchId | null
  readonly responsible: StaffId | null
  readonly responsibleIsCoach: boolean
  /** The viewer has opened this record with a reason today. */
  readonly emergency: boolean
}

type Deputyship = { readonly staffId: StaffId; readonly from: LocalDate; readonly to: LocalDate }

/** For whom somebody stands in on that day; the first and the last day count. */
export function deputyOfOn(deputyships: readonly Deputyship[], day: LocalDate): StaffId[] {
  return deputyships.filter(({ from, to }) => from <= day && day <= to).map(({ staffId }) => staffId)
}

function isOrStandsInFor({ id, deputyOf }: Viewer, colleague: StaffId | null): boolean {
  return colleague !== null && (colleague === id || deputyOf.includes(colleague))
}

/**
 * Need to know (§ 35 SGB I): the own branch, persons of no branch, the own case, the case of somebody one stands in for,
 * and what was opened with a reason today. Says nothing about roles: who may call at all is the router's first question.
 */
export function isInScope(viewer: Viewer, person: PersonFacts): boolean {
  const ofOwnBranch = person.branchId === null || person.branchId === viewer.branchId
  return ofOwnBranch || person.emergency || isOrStandsInFor(viewer, person.responsible)
}

/** Notes that emergency access opens. What was entrusted stays closed, and so does the youth welfare office's own. */
export const OPENED_BY_EMERGENCY: readonly Compartment[] = ['allgemein', 'jobcenter', 'coaching']

/**
 * Whether a note may be read, given that its person is in scope.
 * @param author null for a note that is everybody's, such as the remark on the person itself
 */
export function mayReadNote(viewer: Viewer, person: PersonFacts, note: { compartment: Compartment; author: StaffId | null }): boolean {
  const { roles } = viewer
  if (!mayUse(roles, 'contacts.read')) return false
  if (person.emergency && mayUse(roles, 'breakGlass.open') && OPENED_BY_EMERGENCY.includes(note.compartment)) return true
  switch (note.compartment) {
    case 'allgemein':
      return mayUse(roles, 'notes.general')
    case 'jobcenter':
      return mayUse(roles, 'notes.jobcenter')
    case 'coaching':
      return (
        mayUse(roles, 'notes.coaching') &&
        (isOrStandsInFor(viewer, note.author) || (person.responsibleIsCoach && isOrStandsInFor(viewer, person.responsible)))
      )
    case 'jugendhilfe':
      return mayUse(roles, 'notes.youthWelfare')
    case 'geschuetzt':
      return mayUse(roles, 'notes.entrusted') && isOrStandsInFor(viewer, note.author)
  }
}

/** Compartments each role writes; the first is where a note goes unless somebody chooses. */
const WRITTEN_BY: Readonly<Partial<Record<Role, readonly Compartment[]>>> = {
  drop_in_clerk: ['allgemein'],
  benefits_clerk: ['allgemein'],
  case_manager: ['allgemein', 'jobcenter'],
  family_coach: ['coaching', 'allgemein', 'geschuetzt'],
  youth_welfare_worker: ['jugendhilfe', 'geschuetzt'],
  trainee: ['allgemein'],
}

/** Where somebody may put a note, the default first. Who is bound by § 203 StGB starts out protected. */
export function writableCompartments({ roles, professionalSecrecy }: Pick<Viewer, 'roles' | 'professionalSecrecy'>): Compartment[] {
  const byRole = ROLES.filter((role) => roles.includes(role)).flatMap((role) => WRITTEN_BY[role] ?? [])
  return [...new Set<Compartment>(professionalSecrecy && byRole.length > 0 ? ['geschuetzt', ...byRole] : byRole)]
}

/**
 * Whether an entry is listed although its note may be closed. Intake staff and heads see that a talk took place; whoever
 * has only the youth welfare compartment learns nothing of the others.
 */
export function listsEntry(viewer: Viewer, person: PersonFacts, note: { compartment: Compartment; author: StaffId | null }): boolean {
  return mayUse(viewer.roles, 'contacts.list') || mayReadNote(viewer, person, note)
}
