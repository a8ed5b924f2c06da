import type { Booking } from '../../../shared/contract/interpreters.ts'
import type { Document } from '../../../shared/contract/letters.ts'
import { formatDateTime, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { InterpreterRequest } from '../../../shared/interpreter-request.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import { AppError } from '../../../shared/result.ts'
import { shownSheets } from '../shown-sheets.ts'
import type { Workplace } from '../workplace.ts'
import { interpretersRepository } from './repository.ts'

/** Prints are another feature's, so their HTML is handed in. */
export type InterpreterSheets = {
  readonly request: (
    sheet: InterpreterRequest & { readonly poolName: string; readonly contactName: string; readonly date: LocalDate },
  ) => string
  readonly confidentiality: (sheet: {
    readonly office: string
    readonly interpreterName: string
    readonly language: string
    readonly when: string
    readonly number: string
  }) => string
}
type Done = { done: boolean; personId: PersonId | null }

/** The two papers of a booking. Neither names whom it is for; the access log notes nevertheless for whom it was made. */
export function sheetsService(workplace: Workplace, html: InterpreterSheets) {
  const { store, clock, staff, rights } = workplace
  const repository = interpretersRepository(store)
  const sheets = shownSheets<PersonId | null>(workplace)
  const today = () => toLocalDate(clock.now())

  function checked(personId: PersonId | null): PersonId | null {
    if (personId && rights.outside([personId]).size > 0) throw new AppError('outside_scope')
    return personId
  }

  async function show(booking: Booking, title: string, markup: string): Promise<Document> {
    const { personId } = booking
    const shown = await sheets.show({ title, fileName: `${title} ${booking.number}.pdf`, html: markup, more: checked(personId) })
    return { ...shown, personId }
  }

  function requestOf(booking: Booking): InterpreterRequest {
    const { number, language, variant, genderWish, pool, start, minutes } = booking
    if (!pool) throw new AppError('not_allowed_now', { fields: { poolId: 'pool_missing' } })
    const site = booking.siteId ? repository.place(booking.siteId) : null
    const place = site ? [site.name, site.room, site.street, site.town].filter(Boolean).join(', ') : staff.office
    const phone = site?.phone ?? ''
    return {
      number,
      language,
      variant,
      genderWish,
      kind: pool.kind,
      start,
      minutes,
      place,
      office: staff.office,
      staffName: staff.displayName,
      phone,
    }
  }

  return {
    requestOf,
    request: async (booking: Booking): Promise<Document> => {
      const request = requestOf(booking)
      const { name: poolName = '', contactName = '' } = booking.pool ?? {}
      return show(booking, 'Anfrage Sprachmittlung', html.request({ ...request, poolName, contactName, date: today() }))
    },
    confidentiality: async (booking: Booking): Promise<Document> => {
      const { interpreterName, number } = booking
      const language = [LANGUAGE_NAMES[booking.language], booking.variant].filter(Boolean).join(', ')
      const when = formatDateTime(booking.start)
      const markup = html.confidentiality({ office: staff.office, interpreterName, language, when, number })
      return show(booking, 'Verschwiegenheitserklärung', markup)
    },
    print: async (token: string): Promise<Done> => {
      const personId = checked(sheets.about(token))
      return { done: await sheets.print(token), personId }
    },
    save: async (token: string): Promise<Done> => {
      const personId = checked(sheets.about(token))
      return { done: await sheets.save(token), personId }
    },
  }
}
