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

/** Who receives visitors. */
const INTAKE: readonly Role[] = ['drop_in_clerk', 'benefits_clerk', 'case_manager', 'family_coach', 'trainee']

/** Intake staff who answer for what they do; somebody who only stands in or is being trained may do less. */
const REGULAR: readonly Role[] = ['drop_in_clerk', 'benefits_clerk', 'case_manager', 'family_coach']

/** Who opens a person at all. Which persons and which of their notes: shared/record-rights.ts. */
const PERSON_READERS: readonly Role[] = [...INTAKE, 'youth_welfare_worker', 'branch_head']

/**
 * The role concept as data: each right and the roles that hold it. A role that is not named has no such right, so what
 * a role "may not" is what it is missing here: controlling reaches no person, data protection reads logs and edits
 * nothing, administration reads no content, youth welfare has its own notes only, trainees neither print nor export.
 */
export const RIGHTS = {
  /** Find a person by name: the minimum that tells people apart. */
  'people.find': PERSON_READERS,
  'people.read': PERSON_READERS,
  'people.write': INTAKE,
  /** Who changed what in a record. */
  'people.history': [...REGULAR, 'branch_head'],
  /** Compare records that may be of one person, and say whether they are. */
  'duplicates.decide': REGULAR,
  /** Bedarfsgemeinschaften. */
  'households.read': INTAKE,
  'households.write': INTAKE,
  /** Contacts of a person; which notes go with them depends on the compartment. */
  'contacts.read': PERSON_READERS,
  'contacts.write': [...INTAKE, 'youth_welfare_worker'],
  /** See of every contact that it took place, when, with whom and with what result, also where its note is closed. */
  'contacts.list': [...INTAKE, 'branch_head'],
  /** Notes by compartment; further conditions in shared/record-rights.ts. */
  'notes.general': INTAKE,
  'notes.jobcenter': ['case_manager'],
  'notes.coaching': INTAKE,
  'notes.youthWelfare': ['youth_welfare_worker'],
  'notes.entrusted': [...INTAKE, 'youth_welfare_worker'],
  /** What was recorded in a session, with names. */
  'sessions.contacts': INTAKE,
  /** Numbers of a drop-in session: give out, call, pass on. */
  queue: INTAKE,
  'concerns.read': [...INTAKE, 'branch_head'],
  'concerns.write': INTAKE,
  /** Lists of documents of a person; never the documents themselves. */
  'checklists.read': [...INTAKE, 'branch_head'],
  'checklists.write': INTAKE,
  'checklists.templates': [...INTAKE, 'branch_head', 'project_coordinator'],
  /** Who was given the information sheet on data protection. */
  'information.read': [...INTAKE, 'branch_head'],
  'information.write': INTAKE,
  /**
   * The head of the branch plans and agrees to requests beyond the slots of a site, and so sees these and what an appointment
   * hangs together with (dates and states, no notes); writing them down stays with who sits with the person.
   */
  'appointments.read': [...INTAKE, 'branch_head'],
  'appointments.write': INTAKE,
  /**
   * Meldeaufforderungen (§ 59 SGB II): for who answers for them, and who confirms as the second person. Nobody else
   * learns that there is one.
   */
  'summons.read': ['case_manager', 'branch_head'],
  'summons.write': ['case_manager'],
  'summons.confirm': ['case_manager', 'branch_head'],
  /** Which places may be named in one, and the texts of the law in it. */
  'summons.manage': ['branch_head', 'administrator'],
  'consents.read': INTAKE,
  'consents.write': INTAKE,
  'referrals.read': INTAKE,
  'referrals.write': INTAKE,
  /** What is put on record at the desk with a number: applications, attendance, emergencies. */
  'receipts.read': INTAKE,
  'receipts.write': INTAKE,
  /** What a branch has to do, with calls and acknowledgements. */
  'handover.read': [...INTAKE, 'branch_head'],
  'handover.write': [...INTAKE, 'branch_head'],
  /** See what a session left open, and close it. */
  dayEnd: INTAKE,
  /** Bookings of interpreters; the pools themselves belong to planning. */
  'interpreters.read': [...INTAKE, 'branch_head'],
  'interpreters.write': INTAKE,
  print: REGULAR,
  /** Which letters a person was sent, when and how. */
  'letters.read': [...REGULAR, 'branch_head'],
  /** Letterhead and words of the authority. */
  'letters.templates': [...INTAKE, 'branch_head', 'project_coordinator', 'administrator'],
  export: REGULAR,
  /** Open a record, or notes of it, that one is otherwise not authorised for: with a reason, until the end of the day. */
  'breakGlass.open': [...REGULAR, 'branch_head'],
  'breakGlass.review': ['branch_head', 'data_protection_officer'],
  /** Which session runs, so that a contact counts there. */
  'sessions.read': [...INTAKE, 'branch_head', 'project_coordinator', 'youth_welfare_worker'],
  /** Cost bearers and projects to choose from. */
  'fundings.read': [...INTAKE, 'branch_head', 'project_coordinator', 'youth_welfare_worker'],
  /** Places and sessions, without persons. */
  planning: [...INTAKE, 'branch_head', 'project_coordinator'],
  'directory.read': [...INTAKE, 'youth_welfare_worker', 'project_coordinator', 'branch_head', 'network_editor'],
  'directory.edit': ['network_editor', 'project_coordinator', 'branch_head', 'case_manager', 'drop_in_clerk'],
  /** Offers on paper for many: a brochure, a sheet about a provider. */
  'directory.print': [...REGULAR, 'project_coordinator', 'branch_head', 'network_editor'],
  /** "No fitting offer": note one, see the counts, hand them on. */
  'unmetNeeds.record': INTAKE,
  'unmetNeeds.read': [...INTAKE, 'project_coordinator', 'branch_head', 'network_editor', 'controller'],
  'unmetNeeds.report': [...REGULAR, 'project_coordinator', 'branch_head', 'network_editor'],
  /** What became of referrals, by offer and by kind of provider; for who steers the network, none of whom sees persons in it. */
  'referralNumbers.read': ['project_coordinator', 'branch_head', 'network_editor', 'controller'],
  'referralNumbers.report': ['project_coordinator', 'branch_head', 'network_editor', 'controller'],
  'logs.read': ['data_protection_officer'],
  'logs.export': ['data_protection_officer'],
  'staff.manage': ['administrator'],
  /** Appoint deputies for others; everybody may do so for themselves. */
  'deputies.appoint': ['administrator', 'branch_head'],
  /** Be responsible for a person, so that cases can be handed over to them. */
  'cases.hold': REGULAR,
  /** Give the cases of somebody who left to others. */
  'cases.handOver': ['case_manager', 'branch_head'],
  'backup.manage': ['administrator'],
  'settings.manage': ['administrator'],
  'keys.manage': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>
type Right = keyof typeof RIGHTS

/** Everybody who is signed in, whatever the role. */
export const ALL_STAFF: readonly Role[] = [...ROLES]

/** True when at least one of the held roles is among the allowed ones. */
export function mayCall(held: readonly Role[], allowed: readonly Role[]): boolean {
  return held.some((role) => allowed.includes(role))
}

/** True when at least one of the held roles has the right. */
export function mayUse(held: readonly Role[], right: Right): boolean {
  return mayCall(held, RIGHTS[right])
}
