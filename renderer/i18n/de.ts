import { account } from './de/account.ts'
import { appointments } from './de/appointments.ts'
import { backups } from './de/backups.ts'
import { belonging } from './de/belonging.ts'
import { breakGlass } from './de/break-glass.ts'
import { calendar } from './de/calendar.ts'
import { checklists } from './de/checklists.ts'
import { common } from './de/common.ts'
import { concerns } from './de/concerns.ts'
import { consents } from './de/consents.ts'
import { contacts } from './de/contacts.ts'
import { dayEnd } from './de/day-end.ts'
import { directory } from './de/directory.ts'
import { dropIn } from './de/drop-in.ts'
import { duplicates } from './de/duplicates.ts'
import { errors } from './de/errors.ts'
import { fields } from './de/fields.ts'
import { fundings } from './de/fundings.ts'
import { handover } from './de/handover.ts'
import { information } from './de/information.ts'
import { interpreters } from './de/interpreters.ts'
import { letterTemplates } from './de/letter-templates.ts'
import { letters } from './de/letters.ts'
import { logs } from './de/logs.ts'
import { needsCard } from './de/needs-card.ts'
import { neutral } from './de/neutral.ts'
import { people } from './de/people.ts'
import { period } from './de/period.ts'
import { person } from './de/person.ts'
import { queue } from './de/queue.ts'
import { receipts } from './de/receipts.ts'
import { referralNumbers } from './de/referral-numbers.ts'
import { referrals } from './de/referrals.ts'
import { reminders } from './de/reminders.ts'
import { rota } from './de/rota.ts'
import { settings } from './de/settings.ts'
import { shell } from './de/shell.ts'
import { staff } from './de/staff.ts'
import { summons } from './de/summons.ts'
import { today } from './de/today.ts'
import { unmetNeeds } from './de/unmet-needs.ts'
import { values } from './de/values.ts'
import { vault } from './de/vault.ts'
import { waiting } from './de/waiting.ts'

/** All German texts; the source language, every other language has to satisfy its type. */
export const de = {
  common,
  shell,
  errors,
  fields,
  values,
  vault,
  staff,
  today,
  backups,
  dropIn,
  queue,
  rota,
  contacts,
  needsCard,
  fundings,
  people,
  period,
  person,
  belonging,
  neutral,
  duplicates,
  concerns,
  checklists,
  information,
  appointments,
  waiting,
  calendar,
  summons,
  letters,
  letterTemplates,
  logs,
  directory,
  unmetNeeds,
  referralNumbers,
  referrals,
  receipts,
  handover,
  dayEnd,
  interpreters,
  reminders,
  consents,
  settings,
  breakGlass,
  account,
} as const
