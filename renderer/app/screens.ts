import {
  IconAddressBook,
  IconArrowsExchange,
  IconBell,
  IconCalendarRepeat,
  IconCalendarWeek,
  IconChartBar,
  IconCopyCheck,
  IconDatabase,
  IconDoor,
  IconDoorExit,
  IconEye,
  IconFileCertificate,
  IconFolders,
  IconGridDots,
  IconHome,
  IconHourglass,
  IconLanguage,
  IconListCheck,
  IconListNumbers,
  IconListSearch,
  IconMailCog,
  IconMailForward,
  IconMapPin,
  IconMessageLanguage,
  IconRouteAltLeft,
  IconScale,
  IconSend,
  IconSettings,
  IconUserShare,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { contract } from '../../shared/contract/index.ts'
import { mayCall, type Role } from '../../shared/permissions.ts'

/**
 * The screens in the order of the navigation and the command palette. Each names a procedure that it cannot do without:
 * who may call that one may open the screen.
 */
export const SCREENS = [
  { to: '/', label: 'shell.today', icon: IconHome, group: 'work', by: contract.today.overview },
  { to: '/sprechstunde', label: 'shell.dropIn', icon: IconDoor, group: 'work', by: contract.dropIn.recent },
  { to: '/warteliste', label: 'shell.queue', icon: IconListNumbers, group: 'work', by: contract.queue.list },
  {
    to: '/tagesabschluss',
    label: 'shell.dayEnd',
    icon: IconDoorExit,
    group: 'work',
    by: contract.dayEnd.statistics,
    // Offered only while a session runs.
    inSession: true,
  },
  { to: '/personen', label: 'shell.people', icon: IconUsers, group: 'work', by: contract.people.search },
  { to: '/kalender', label: 'shell.calendar', icon: IconCalendarWeek, group: 'work', by: contract.appointments.between },
  { to: '/kalender/planung', label: 'shell.planning', icon: IconHourglass, group: 'work', by: contract.waiting.list },
  { to: '/meldeaufforderungen', label: 'shell.summons', icon: IconFileCertificate, group: 'work', by: contract.summons.open },
  { to: '/verweisungen', label: 'shell.referrals', icon: IconRouteAltLeft, group: 'work', by: contract.referrals.open },
  { to: '/weitergabe', label: 'shell.handover', icon: IconSend, group: 'work', by: contract.handover.open },
  { to: '/postausgang', label: 'shell.outbox', icon: IconMailForward, group: 'work', by: contract.letters.outbox },
  { to: '/sprachmittlung', label: 'shell.interpreters', icon: IconLanguage, group: 'work', by: contract.interpreters.list },
  { to: '/erinnerungen', label: 'shell.reminders', icon: IconBell, group: 'work', by: contract.reminders.overview },
  { to: '/angebote', label: 'shell.directory', icon: IconAddressBook, group: 'work', by: contract.directory.search },
  { to: '/luecken', label: 'shell.gaps', icon: IconGridDots, group: 'work', by: contract.unmetNeeds.matrix },
  { to: '/zahlen', label: 'shell.referralNumbers', icon: IconChartBar, group: 'work', by: contract.referralNumbers.figures },
  { to: '/turnus', label: 'shell.rota', icon: IconCalendarRepeat, group: 'work', by: contract.rota.plan },
  { to: '/standorte', label: 'shell.sites', icon: IconMapPin, group: 'work', by: contract.dropIn.sites },
  { to: '/vorlagen', label: 'shell.checklistTemplates', icon: IconListCheck, group: 'work', by: contract.checklists.saveTemplate },
  { to: '/briefvorlagen', label: 'shell.letterTemplates', icon: IconMailCog, group: 'administration', by: contract.letterTemplates.all },
  { to: '/dubletten', label: 'shell.duplicates', icon: IconCopyCheck, group: 'administration', by: contract.duplicates.likely },
  {
    to: '/sprachmittlung/pools',
    label: 'shell.interpreterPools',
    icon: IconMessageLanguage,
    group: 'administration',
    by: contract.interpreters.savePool,
  },
  { to: '/projekte', label: 'shell.fundings', icon: IconFolders, group: 'administration', by: contract.fundings.add },
  { to: '/team', label: 'shell.team', icon: IconUsersGroup, group: 'administration', by: contract.staff.accounts },
  { to: '/team/uebergaben', label: 'shell.handOvers', icon: IconArrowsExchange, group: 'administration', by: contract.staff.handOvers },
  { to: '/vertretungen', label: 'shell.deputies', icon: IconUserShare, group: 'administration', by: contract.staff.deputies },
  { to: '/rechtstexte', label: 'shell.legalTexts', icon: IconScale, group: 'administration', by: contract.summons.texts },
  {
    to: '/notfallzugriffe',
    label: 'shell.breakGlass',
    icon: IconEye,
    group: 'administration',
    by: contract.breakGlass.toReview,
  },
  { to: '/protokolle', label: 'shell.logs', icon: IconListSearch, group: 'administration', by: contract.logs.accesses },
  { to: '/sicherungen', label: 'shell.backups', icon: IconDatabase, group: 'administration', by: contract.backups.overview },
  { to: '/einstellungen', label: 'shell.settings', icon: IconSettings, group: 'administration', by: contract.settings.overview },
] as const
export type Screen = (typeof SCREENS)[number]

/** What can be begun from anywhere. */
export const ACTIONS = [
  { to: '/kontakt', label: 'shell.actionContact', by: contract.contacts.record },
  { to: '/bedarfskarte', label: 'shell.actionNeedsCard', by: contract.contacts.record },
  { to: '/rueckmeldung', label: 'shell.answer', by: contract.referrals.recordAnswer },
  { to: '/personen/neu', label: 'shell.actionPerson', by: contract.people.create },
  { to: '/kalender/neu', label: 'shell.actionAppointment', by: contract.appointments.book },
  { to: '/sprachmittlung/neu', label: 'shell.actionInterpreter', by: contract.interpreters.create },
  { to: '/belege/notfall', label: 'shell.actionEmergency', by: contract.receipts.emergency },
  { to: '/belege/antrag', label: 'shell.actionApplication', by: contract.receipts.application },
  { to: '/belege/vorsprache', label: 'shell.actionAttendance', by: contract.receipts.attendance },
] as const

/** Pages behind another one that fewer may open than the page in front. */
const BEHIND = [
  { to: '/belege', by: contract.receipts.get },
  { to: '/meldeaufforderungen/neu', by: contract.summons.issue },
  { to: '/verweisungen/neu', by: contract.referrals.create },
  { to: '/angebote/einlesen', by: contract.directory.chooseImport },
  { to: '/angebote/neu', by: contract.directory.createOffer },
  { to: '/angebote/pruefen', by: contract.directory.dueOffers },
  { to: '/angebote/heft', by: contract.directory.brochure },
  { to: '/angebote/traeger', by: contract.directory.createProvider },
] as const

/** Where a day begins for those who receive nobody; everybody else begins with "Heute". */
const STARTS: readonly Screen['to'][] = ['/sprechstunde', '/personen', '/angebote', '/team', '/protokolle', '/vertretungen']

type Guarded = { readonly by: { readonly allow: readonly Role[] | 'anyone' } }

function mayOpen({ by: { allow } }: Guarded, roles: readonly Role[]): boolean {
  return allow === 'anyone' || mayCall(roles, allow)
}

/** Those of the entries that lead somewhere for these roles. */
export function openTo<Entry extends Guarded>(entries: readonly Entry[], roles: readonly Role[]): Entry[] {
  return entries.filter((entry) => mayOpen(entry, roles))
}

const under = (path: string, to: string) => path === to || path.startsWith(`${to}/`)

function longest<Entry extends { readonly to: string }>(entries: readonly Entry[], path: string): Entry | undefined {
  return entries.filter(({ to }) => under(path, to)).sort((one, other) => other.to.length - one.to.length)[0]
}

/** The navigation entry a path belongs to: the longest one that leads there. */
export function screenOf(path: string): Screen['to'] | null {
  return longest(SCREENS, path)?.to ?? null
}

/** Whether these roles may see the page of a path at all; what is on it decides main, call by call. */
export function mayVisit(path: string, roles: readonly Role[]): boolean {
  const guard = longest([...SCREENS, ...ACTIONS, ...BEHIND], path)
  return !guard || mayOpen(guard, roles)
}

/** The page somebody lands on after signing in. */
export function startOf(roles: readonly Role[]): Screen['to'] {
  if (mayOpen({ by: contract.appointments.between }, roles)) return '/'
  return STARTS.find((to) => mayVisit(to, roles)) ?? '/'
}
