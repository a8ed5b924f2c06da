import { IconAddressBook, IconCalendarWeek, IconDoor, IconHome, IconMapPin, IconRouteAltLeft, IconUsers } from '@tabler/icons-react'

/** The screens in the order of the navigation and the command palette. */
export const SCREENS = [
  { to: '/', label: 'shell.today', icon: IconHome },
  { to: '/sprechstunde', label: 'shell.dropIn', icon: IconDoor },
  { to: '/personen', label: 'shell.people', icon: IconUsers },
  { to: '/kalender', label: 'shell.calendar', icon: IconCalendarWeek },
  { to: '/verweisungen', label: 'shell.referrals', icon: IconRouteAltLeft },
  { to: '/angebote', label: 'shell.directory', icon: IconAddressBook },
  { to: '/standorte', label: 'shell.sites', icon: IconMapPin },
] as const

/** What can be begun from anywhere. */
export const ACTIONS = [
  { to: '/kontakt', label: 'shell.actionContact' },
  { to: '/personen/neu', label: 'shell.actionPerson' },
  { to: '/kalender/neu', label: 'shell.actionAppointment' },
] as const
