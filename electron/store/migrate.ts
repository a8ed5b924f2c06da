import type { Database } from 'better-sqlite3-multiple-ciphers'
import { AppError } from '../../shared/result.ts'
import type { Migration } from './migration.ts'
import { foundation } from './migrations/001-foundation.ts'
import { dropIn } from './migrations/002-drop-in.ts'
import { people } from './migrations/003-people.ts'
import { counselling } from './migrations/004-counselling.ts'
import { directory } from './migrations/005-directory.ts'
import { referrals } from './migrations/006-referrals.ts'
import { keys } from './migrations/007-keys.ts'
import { rights } from './migrations/008-rights.ts'
import { logs } from './migrations/009-logs.ts'
import { speed } from './migrations/010-speed.ts'
import { dropInDay } from './migrations/011-drop-in-day.ts'
import { rota } from './migrations/012-rota.ts'
import { contactDetails } from './migrations/013-contact.ts'
import { household } from './migrations/014-household.ts'
import { finding } from './migrations/015-finding.ts'
import { checklists } from './migrations/016-checklists.ts'
import { signatures } from './migrations/017-signatures.ts'
import { dayEnd } from './migrations/018-day-end.ts'
import { summons } from './migrations/019-summons.ts'
import { calendar } from './migrations/020-calendar.ts'
import { series } from './migrations/021-series.ts'
import { letters } from './migrations/022-letters.ts'
import { interpreters } from './migrations/023-interpreters.ts'
import { directoryWork } from './migrations/024-directory.ts'
import { referralOutcomes } from './migrations/025-referrals.ts'
import { calendarSources } from './migrations/026-calendar-sources.ts'
import { lifePhases } from './migrations/027-life-phases.ts'
import { consents } from './migrations/028-consents.ts'
import { offerWords } from './migrations/029-offer-words.ts'

/** In order, forward only; a released one is never edited, because stores in the field have already run it. */
export const MIGRATIONS: readonly Migration[] = [
  foundation,
  dropIn,
  people,
  counselling,
  directory,
  referrals,
  keys,
  rights,
  logs,
  speed,
  dropInDay,
  signatures,
  checklists,
  household,
  finding,
  contactDetails,
  rota,
  dayEnd,
  letters,
  interpreters,
  calendar,
  summons,
  series,
  directoryWork,
  referralOutcomes,
  calendarSources,
  lifePhases,
  consents,
  offerWords,
]

/**
 * Brings the store to the newest version, each step in a transaction of its own (`user_version` is transactional).
 * Errors: `store_from_future` when a newer app has written it; it is refused, never "repaired".
 */
export function migrate(db: Database, migrations: readonly Migration[] = MIGRATIONS): void {
  const current = Number(db.pragma('user_version', { simple: true }))
  if (current > migrations.length) throw new AppError('store_from_future', { params: { version: current } })
  for (const [index, step] of migrations.entries()) {
    if (index < current) continue
    db.transaction(() => {
      step(db)
      db.pragma(`user_version = ${index + 1}`)
    }).exclusive()
  }
}
