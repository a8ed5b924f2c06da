import { type ExceptionInput, type PlannedDate, Rota, type RotaInput, type RotaToday } from '../../../shared/contract/rota.ts'
import { type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { freeDeviceCode } from '../../../shared/document-number.ts'
import { RotaId, type SiteId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { datesOf, type RotaException, withConflicts } from '../../../shared/rota-plan.ts'
import { numbers } from '../numbers.ts'
import { numbersRepository } from '../numbers-repository.ts'
import { ruleDays } from '../occurrences.ts'
import type { Workplace } from '../workplace.ts'
import { calendarService } from './calendar-service.ts'
import { rotaRepository } from './repository.ts'

type Span = { readonly from: LocalDate; readonly to: LocalDate; readonly siteId: SiteId | null }

export function rotaService(workplace: Workplace) {
  const { store, clock, newId, staff } = workplace
  const repository = rotaRepository(store)
  const codes = numbersRepository(store)
  const calendar = calendarService(workplace)

  const list = (): Rota[] => repository.all().map((row) => Rota.parse(row))

  function get(id: RotaId): Rota {
    const found = list().find((rota) => rota.id === id)
    if (!found) throw new AppError('not_found')
    return found
  }

  /** Days of the rule in the span, and those outside of it whose date was moved into it. */
  function daysOf(rota: Rota, exceptions: readonly RotaException[], from: LocalDate, to: LocalDate): LocalDate[] {
    const movedIn = exceptions
      .filter(({ kind, day, newDay }) => kind === 'verlegt' && (day < from || day > to) && newDay >= from && newDay <= to)
      .filter(({ day }) => ruleDays(rota, day, day).length > 0)
    return [...ruleDays(rota, from, to), ...movedIn.map(({ day }) => day)]
  }

  /** Conflicts are looked for over all sites, also when one is asked for. */
  function dates({ from, to, siteId }: Span): PlannedDate[] {
    const exceptions = repository.exceptions()
    const office = calendar.open()
    const all = list().flatMap((rota) => {
      const own = exceptions.get(rota.id) ?? []
      return datesOf(rota, daysOf(rota, own, from, to), own, office)
    })
    return withConflicts(all.filter(({ day }) => day >= from && day <= to)).filter(
      (date) => siteId === null || date.siteId === siteId || date.homeSiteId === siteId,
    )
  }

  function check({ siteId, substituteSiteId, staffIds }: RotaInput): void {
    if (!repository.knowsSite(siteId)) throw new AppError('not_found', { fields: { siteId: 'site_missing' } })
    if (substituteSiteId && !repository.knowsSite(substituteSiteId))
      throw new AppError('not_found', { fields: { substituteSiteId: 'site_missing' } })
    if (!staffIds.every(repository.knowsStaff)) throw new AppError('not_found', { fields: { staffIds: 'staff_missing' } })
  }

  function keepStaff(id: RotaId, { staffIds, laptops }: RotaInput): Rota {
    repository.setStaff(id, staffIds, newId)
    // Planned under the short name it was offered by, this laptop has to keep that name.
    if (laptops.includes(ownCode())) numbers(workplace).deviceCode()
    return get(id)
  }

  function ownCode(): string {
    return codes.codeOf(store.device) ?? freeDeviceCode(store.device, codes.codes())
  }

  return {
    list,
    get,
    dates,
    exceptionsOf: (id: RotaId) => repository.exceptions().get(id) ?? [],
    laptops: () => {
      const own = ownCode()
      return { own, known: [...new Set([own, ...codes.codes(), ...list().flatMap(({ laptops }) => laptops)])].sort() }
    },
    plan: (span: Span) => ({ dates: dates(span), ...calendar.within(span.from, span.to) }),
    today: (): RotaToday => {
      const day = toLocalDate(clock.now())
      const office = calendar.open()
      const sessions = repository.sessionsOn(day)
      const own = new Set(list().flatMap(({ id, staffIds }) => (staffIds.includes(staff.id) ? [id] : [])))
      const planned = dates({ from: day, to: day, siteId: null }).map((date) => ({
        ...date,
        session: sessions.get(date.rotaId) ?? null,
        mine: own.has(date.rotaId),
      }))
      return { day, holiday: office.holiday(day), schoolHoliday: office.schoolHoliday(day), dates: planned }
    },
    create: (input: RotaInput): Rota => {
      check(input)
      const id = RotaId.parse(newId())
      repository.insert({ ...input, id, revision: 1 })
      return keepStaff(id, input)
    },
    update: (input: RotaInput & { id: RotaId; revision: number }): Rota => {
      check(input)
      if (get(input.id).revision !== input.revision) throw new AppError('conflict')
      repository.update({ ...input, revision: input.revision + 1 })
      return keepStaff(input.id, input)
    },
    remove: (id: RotaId) => {
      get(id)
      if (repository.wasStarted(id)) throw new AppError('not_allowed_now', { fields: { id: 'rota_started' } })
      repository.remove(id)
      return {}
    },
    except: (exception: ExceptionInput) => {
      const { rotaId, kind, day, newDay, siteId } = exception
      const rota = get(rotaId)
      if (!repository.knowsSite(siteId)) throw new AppError('not_found', { fields: { siteId: 'site_missing' } })
      const onDay = (which: LocalDate) => dates({ from: which, to: which, siteId: null }).filter((date) => date.rotaId === rotaId)
      const takenBy = (which: LocalDate) => onDay(which).some(({ state, plannedDay }) => state !== 'ausfall' && plannedDay !== day)
      const byRule = ruleDays(rota, day, day).length > 0
      if (kind === 'zusatz' && onDay(day).some(({ state, movedTo }) => state === 'geplant' || state === 'verlegt' || movedTo !== null))
        throw new AppError('invalid_input', { fields: { day: 'date_taken' } })
      if (kind !== 'zusatz' && !byRule) throw new AppError('invalid_input', { fields: { day: 'no_rota_date' } })
      if (kind === 'verlegt' && newDay !== day && takenBy(newDay)) throw new AppError('invalid_input', { fields: { newDay: 'date_taken' } })
      repository.putException(kind === 'verlegt' ? exception : { ...exception, newDay: day }, newId())
      return {}
    },
    restore: (rotaId: RotaId, day: LocalDate) => {
      get(rotaId)
      repository.dropException(rotaId, day)
      return {}
    },
  }
}
export type RotaService = ReturnType<typeof rotaService>
