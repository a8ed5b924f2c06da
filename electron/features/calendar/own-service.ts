import { existsOnClock } from '../../../shared/clock-change.ts'
import type { AbsenceInput, Block, BlockInput, CalendarEntry } from '../../../shared/contract/calendar.ts'
import { addMinutes, type LocalDate } from '../../../shared/dates.ts'
import { AbsenceId, BlockId, type SiteId, type StaffId } from '../../../shared/ids.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { AppError } from '../../../shared/result.ts'
import { missingWays } from '../../../shared/travel.ts'
import type { Workplace } from '../workplace.ts'
import { ownRepository } from './own-repository.ts'
import type { CalendarRepository } from './repository.ts'
import type { SetupRepository } from './setup-repository.ts'

type Parts = {
  readonly repository: CalendarRepository
  readonly setup: SetupRepository
  readonly own: (from: LocalDate, to: LocalDate) => CalendarEntry[]
}

/** What somebody puts into a calendar beside appointments: absences, blocked time, ways. */
export function ownService({ store, newId, staff }: Workplace, { repository, setup, own }: Parts) {
  const written = ownRepository(store)

  /** Absences of others are entered by whoever appoints their deputies. */
  function mayEnterFor(staffId: StaffId): void {
    const writes = staffId === staff.id ? 'appointments.write' : 'deputies.appoint'
    if (!mayUse(staff.roles, writes)) throw new AppError('forbidden')
  }

  /** One's own; that there is another's under this id is nobody's business. */
  function ownBlock(id: BlockId) {
    const found = repository.block(id)
    if (found?.staffId !== staff.id) throw new AppError('not_found')
    return found
  }

  function saveBlock({ id, ...input }: BlockInput): Block {
    const revision = id ? ownBlock(id).revision + 1 : 1
    if (!existsOnClock(input.start)) throw new AppError('invalid_input', { fields: { start: 'time_missing' } })
    if (input.siteId && !setup.siteNames().has(input.siteId)) throw new AppError('not_found', { fields: { siteId: 'site_missing' } })
    const block = { ...input, id: id ?? BlockId.parse(newId()), end: addMinutes(input.start, input.minutes), revision }
    written.putBlock({ ...block, staffId: staff.id })
    return block
  }

  function minutesBetween(from: SiteId, to: SiteId): number {
    const joins = ({ fromSiteId, toSiteId }: { fromSiteId: SiteId; toSiteId: SiteId }) =>
      (fromSiteId === from && toSiteId === to) || (fromSiteId === to && toSiteId === from)
    return setup.ways().find(joins)?.minutes ?? 0
  }

  return {
    saveAbsence: ({ id, ...input }: AbsenceInput) => {
      const known = id ? repository.absence(id) : null
      if (id && !known) throw new AppError('not_found')
      mayEnterFor(known ? known.staffId : input.staffId)
      if (!written.knowsStaff(input.staffId)) throw new AppError('not_found', { fields: { staffId: 'staff_missing' } })
      const saved = {
        ...input,
        staffId: known ? known.staffId : input.staffId,
        id: id ?? AbsenceId.parse(newId()),
        revision: (known?.revision ?? 0) + 1,
      }
      written.putAbsence(saved)
      return saved
    },
    removeAbsence: (id: AbsenceId) => {
      const known = repository.absence(id)
      if (!known) throw new AppError('not_found')
      mayEnterFor(known.staffId)
      written.dropAbsence(id)
      return {}
    },
    saveBlock,
    removeBlock: (id: BlockId) => {
      ownBlock(id)
      written.dropBlock(id)
      return {}
    },
    addWays: (from: LocalDate, to: LocalDate): Block[] => {
      // Where only an interpreter waits, one does not have to go.
      const there = own(from, to).filter(({ staffIds }) => staffIds.length > 0)
      const entries = there.map((entry) => ({ ...entry, travel: entry.blockKind === 'fahrzeit' }))
      return missingWays(entries, minutesBetween)
        .filter(({ start }) => existsOnClock(start))
        .map(({ start, minutes, toSiteId }) => saveBlock({ id: null, kind: 'fahrzeit', start, minutes, siteId: toSiteId, note: '' }))
    },
  }
}
