import { type LocalDate, toLocalDate } from '../../shared/dates.ts'
import { consentNumber, documentNumber, freeDeviceCode, letterNumber, ticketNumber } from '../../shared/document-number.ts'
import type { SiteKind } from '../../shared/value-lists.ts'
import { numbersRepository } from './numbers-repository.ts'
import type { Workplace } from './workplace.ts'

/** Given-out numbers of this laptop. To be called inside a command, so that number and record are kept together or not at all. */
export function numbers({ store, clock, newId }: Pick<Workplace, 'store' | 'clock' | 'newId'>) {
  const repository = numbersRepository(store)
  const { device } = store

  function deviceCode(): string {
    const known = repository.codeOf(device)
    if (known) return known
    const code = freeDeviceCode(device, repository.codes())
    repository.setCode(device, code)
    return code
  }

  /** A clock that jumped back goes on in the series of the newest day, so that numbers keep the order they were given in. */
  function next(series: 'document' | 'ticket' | 'consent' | 'letter'): { day: LocalDate; sequence: number } {
    const today = toLocalDate(clock.now())
    const newest = repository.newestDay(series, device)
    const day = newest !== null && newest > today ? newest : today
    const key = { series, day, device }
    const last = repository.last(key)
    if (last === null) repository.begin({ ...key, id: newId() })
    else repository.count({ ...key, last: last + 1 })
    return { day, sequence: (last ?? 0) + 1 }
  }

  return {
    deviceCode,
    /** Next number of a sheet of paper. @param site kind of the place of the running session, null without one */
    document: (site: SiteKind | null): string => {
      const { day, sequence } = next('document')
      return documentNumber(site, deviceCode(), day, sequence)
    },
    /** Next number of a consent's paper; they run without gaps, so that a missing one shows. */
    consent: (): string => {
      const { day, sequence } = next('consent')
      return consentNumber(deviceCode(), day, sequence)
    },
    /** Next number of a letter; one that was only looked at leaves a gap. */
    letter: (): string => {
      const { day, sequence } = next('letter')
      return letterNumber(deviceCode(), day, sequence)
    },
    /** Next number of today's queue. */
    ticket: (): { number: string; sequence: number } => {
      const { sequence } = next('ticket')
      return { number: ticketNumber(deviceCode(), sequence), sequence }
    },
  }
}
