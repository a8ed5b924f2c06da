import type { Feature } from '../../shared/contract/define.ts'
import type { NameIn } from '../../shared/contract/index.ts'
import { ROLES, type Role } from '../../shared/permissions.ts'

/** Every procedure by its full name: a new one that finds no row below does not compile. */
type ProcedureName = { [F in Feature]: `${F}.${NameIn<F>}` }[Feature]
type Row = readonly Role[] | 'before sign-in'

const EVERYBODY: readonly Role[] = ROLES
const BEFORE = 'before sign-in'
const ADMINISTRATION: readonly Role[] = ['administrator']
const DATA_PROTECTION: readonly Role[] = ['data_protection_officer']
const VISITORS: readonly Role[] = ['drop_in_clerk', 'benefits_clerk', 'case_manager', 'family_coach', 'trainee']
const WITHOUT_TRAINEES: readonly Role[] = ['drop_in_clerk', 'benefits_clerk', 'case_manager', 'family_coach']
const WITH_HEADS: readonly Role[] = [...VISITORS, 'branch_head']
const WITH_YOUTH: readonly Role[] = [...VISITORS, 'youth_welfare_worker']
const PERSONS: readonly Role[] = [...WITH_HEADS, 'youth_welfare_worker']
const PLANNING: readonly Role[] = [...WITH_HEADS, 'project_coordinator']
const OFFERS: readonly Role[] = [...PLANNING, 'youth_welfare_worker', 'network_editor']
const OFFER_EDITORS: readonly Role[] = ['drop_in_clerk', 'case_manager', 'project_coordinator', 'branch_head', 'network_editor']
const DISTRIBUTORS: readonly Role[] = ['case_manager', 'branch_head']
const REVIEWERS: readonly Role[] = ['branch_head', 'data_protection_officer']

/**
 * Who may call what, written down from the role concept and not from the contract: whoever changes one has to change
 * the other, and say so twice.
 */
export const ROLE_MATRIX: Readonly<Record<ProcedureName, Row>> = {
  'vault.status': BEFORE,
  'vault.setUp': BEFORE,
  'vault.unlock': BEFORE,
  'vault.recover': BEFORE,
  'vault.lock': BEFORE,
  'vault.idle': BEFORE,
  'vault.stay': BEFORE,
  'vault.switchUser': BEFORE,
  'vault.changePassword': BEFORE,
  'vault.cancelMaintenance': BEFORE,
  'vault.retry': BEFORE,
  'vault.openDataFolder': BEFORE,
  'vault.quit': BEFORE,
  'vault.account': EVERYBODY,
  'vault.renewRecovery': ADMINISTRATION,
  'vault.printRecovery': ADMINISTRATION,
  'vault.confirmRecovery': ADMINISTRATION,
  'vault.rekey': ADMINISTRATION,

  'backups.progress': BEFORE,
  'backups.find': BEFORE,
  'backups.arrive': BEFORE,
  'backups.cancelArrival': BEFORE,
  'backups.health': EVERYBODY,
  'backups.overview': ADMINISTRATION,
  'backups.refresh': ADMINISTRATION,
  'backups.make': ADMINISTRATION,
  'backups.cancel': ADMINISTRATION,
  'backups.verify': ADMINISTRATION,
  'backups.compare': ADMINISTRATION,
  'backups.discard': ADMINISTRATION,
  'backups.restore': ADMINISTRATION,
  'backups.undo': ADMINISTRATION,

  'staff.list': EVERYBODY,
  'staff.deputies': EVERYBODY,
  'staff.appointDeputy': EVERYBODY,
  'staff.endDeputy': EVERYBODY,
  'staff.accounts': ADMINISTRATION,
  'staff.create': ADMINISTRATION,
  'staff.change': ADMINISTRATION,
  'staff.renewPassword': ADMINISTRATION,
  'staff.leftBehind': ADMINISTRATION,
  'staff.leave': ADMINISTRATION,
  'staff.comeBack': ADMINISTRATION,
  'staff.printPassword': ADMINISTRATION,
  'staff.forgetPassword': ADMINISTRATION,
  'staff.branches': ADMINISTRATION,
  'staff.addBranch': ADMINISTRATION,
  'staff.renameBranch': ADMINISTRATION,
  'staff.closeBranch': ADMINISTRATION,
  'staff.reopenBranch': ADMINISTRATION,
  'staff.handOvers': DISTRIBUTORS,
  'staff.handOver': DISTRIBUTORS,
  'staff.undoHandOver': DISTRIBUTORS,

  'people.search': PERSONS,
  'people.hit': PERSONS,
  'people.get': PERSONS,
  'people.create': VISITORS,
  'people.update': VISITORS,
  'people.history': [...WITHOUT_TRAINEES, 'branch_head'],
  'people.memberships': VISITORS,
  'people.foundUnit': VISITORS,
  'people.joinUnit': VISITORS,
  'people.leaveUnit': VISITORS,

  'dropIn.sites': PLANNING,
  'dropIn.createSite': PLANNING,
  'dropIn.updateSite': PLANNING,
  'dropIn.running': [...PLANNING, 'youth_welfare_worker'],
  'dropIn.recent': PLANNING,
  'dropIn.start': PLANNING,
  'dropIn.end': PLANNING,
  'dropIn.reopen': PLANNING,

  'queue.create': VISITORS,
  'queue.change': VISITORS,
  'queue.callNext': VISITORS,
  'queue.call': VISITORS,
  'queue.begin': VISITORS,
  'queue.park': VISITORS,
  'queue.resume': VISITORS,
  'queue.leave': VISITORS,
  'queue.forward': VISITORS,
  'queue.finish': VISITORS,
  'queue.undo': VISITORS,
  'queue.settle': VISITORS,
  'queue.get': VISITORS,
  'queue.list': VISITORS,
  'queue.stubs': VISITORS,
  'queue.statistics': VISITORS,
  'queue.display': VISITORS,
  'queue.displayState': VISITORS,
  'queue.showDisplay': VISITORS,

  'contacts.record': WITH_YOUTH,
  'contacts.compartments': WITH_YOUTH,
  'contacts.remove': WITH_YOUTH,
  'contacts.ofPerson': PERSONS,
  'contacts.ofSession': VISITORS,

  'concerns.ofPerson': WITH_HEADS,
  'concerns.create': VISITORS,
  'concerns.setState': VISITORS,

  'checklists.templates': PLANNING,
  'checklists.saveTemplate': PLANNING,
  'checklists.restoreTemplate': PLANNING,
  'checklists.ofPerson': WITH_HEADS,
  'checklists.start': VISITORS,
  'checklists.setItem': VISITORS,
  'checklists.addItem': VISITORS,
  'checklists.setClosed': VISITORS,
  'checklists.due': VISITORS,

  'information.ofPerson': WITH_HEADS,
  'information.handOver': VISITORS,
  'information.takeBack': VISITORS,

  'appointments.get': WITH_HEADS,
  'appointments.ofPerson': WITH_HEADS,
  'appointments.between': VISITORS,
  'appointments.conflictsWith': VISITORS,
  'appointments.book': VISITORS,
  'appointments.move': VISITORS,
  'appointments.cancel': VISITORS,
  'appointments.restore': VISITORS,
  'appointments.markAttended': VISITORS,

  'letters.appointment': WITHOUT_TRAINEES,
  'letters.referral': WITHOUT_TRAINEES,
  'letters.consent': WITHOUT_TRAINEES,
  'letters.receipt': WITHOUT_TRAINEES,
  'letters.checklist': WITHOUT_TRAINEES,
  'letters.nextSteps': WITHOUT_TRAINEES,
  'letters.information': WITHOUT_TRAINEES,
  'letters.ticket': WITHOUT_TRAINEES,
  'letters.print': WITHOUT_TRAINEES,
  'letters.save': WITHOUT_TRAINEES,
  'letters.saveCalendar': WITHOUT_TRAINEES,

  'directory.search': OFFERS,
  'directory.get': OFFERS,
  'directory.facets': OFFERS,
  'directory.chooseImport': OFFER_EDITORS,
  'directory.chooseSample': OFFER_EDITORS,
  'directory.applyImport': OFFER_EDITORS,

  'consents.ofPerson': VISITORS,
  'consents.give': VISITORS,
  'consents.withdraw': VISITORS,
  'consents.unsigned': VISITORS,
  'consents.sign': VISITORS,

  'referrals.ofPerson': VISITORS,
  'referrals.get': VISITORS,
  'referrals.open': VISITORS,
  'referrals.create': VISITORS,
  'referrals.advance': VISITORS,
  'referrals.undo': VISITORS,
  'referrals.setFollowUp': VISITORS,
  'referrals.attachConsent': VISITORS,

  'receipts.ofPerson': VISITORS,
  'receipts.ofSession': VISITORS,
  'receipts.get': VISITORS,
  'receipts.application': VISITORS,
  'receipts.attendance': VISITORS,
  'receipts.emergency': VISITORS,
  'receipts.handOver': VISITORS,

  'handover.branches': VISITORS,
  'handover.open': WITH_HEADS,
  'handover.ofSession': WITH_HEADS,
  'handover.ofReceipt': WITH_HEADS,
  'handover.phoned': WITH_HEADS,
  'handover.acknowledge': WITH_HEADS,
  'handover.undo': WITH_HEADS,

  'dayEnd.session': PLANNING,
  'dayEnd.findings': VISITORS,
  'dayEnd.statistics': PLANNING,
  'dayEnd.ofSession': PLANNING,
  'dayEnd.unclosed': PLANNING,
  'dayEnd.close': VISITORS,
  'dayEnd.list': WITHOUT_TRAINEES,
  'dayEnd.print': WITHOUT_TRAINEES,
  'dayEnd.save': WITHOUT_TRAINEES,
  'dayEnd.exportList': WITHOUT_TRAINEES,

  'drafts.list': EVERYBODY,
  'drafts.find': EVERYBODY,
  'drafts.save': EVERYBODY,
  'drafts.discard': EVERYBODY,

  'settings.overview': EVERYBODY,
  'settings.installUpdate': EVERYBODY,
  'settings.change': ADMINISTRATION,
  'settings.chooseBackupFolder': ADMINISTRATION,
  'settings.dropBackupFolder': ADMINISTRATION,

  'today.overview': EVERYBODY,

  'breakGlass.open': [...WITHOUT_TRAINEES, 'branch_head'],
  'breakGlass.toReview': REVIEWERS,
  'breakGlass.markReviewed': REVIEWERS,

  'logs.findPersons': DATA_PROTECTION,
  'logs.subjects': DATA_PROTECTION,
  'logs.accesses': DATA_PROTECTION,
  'logs.changes': DATA_PROTECTION,
  'logs.events': DATA_PROTECTION,
  'logs.check': DATA_PROTECTION,
  'logs.progress': DATA_PROTECTION,
  'logs.cancelCheck': DATA_PROTECTION,
  'logs.exportAccesses': DATA_PROTECTION,
  'logs.exportChanges': DATA_PROTECTION,
  'logs.sheet': DATA_PROTECTION,
  'logs.print': DATA_PROTECTION,
  'logs.save': DATA_PROTECTION,
}
