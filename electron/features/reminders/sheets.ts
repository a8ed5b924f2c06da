import type { CallEntry } from '../../../shared/contract/reminders.ts'
import { type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { byLanguage, isToCall } from '../../../shared/reminder-rules.ts'
import { AppError } from '../../../shared/result.ts'
import type { Language } from '../../../shared/value-lists.ts'
import { shownSheets } from '../shown-sheets.ts'
import type { Workplace } from '../workplace.ts'

type Printed = Pick<CallEntry, 'start' | 'personName' | 'times' | 'siteName'> & { readonly phone: string }
/** Handed in, because prints are another feature's. */
export type CallListHtml = (list: {
  readonly office: string
  readonly staffName: string
  readonly date: LocalDate
  readonly groups: readonly { readonly language: Language; readonly calls: readonly Printed[] }[]
}) => string

/** The call list on paper: who is still to be called, may be called, and may stand on paper. */
export function callSheets(workplace: Workplace, html: CallListHtml) {
  const { staff, clock, rights } = workplace
  const sheets = shownSheets<readonly PersonId[]>(workplace)

  /** What was shown in the morning is not printed once a person has changed branches. */
  function checked(token: string): PersonId[] {
    const persons = sheets.about(token)
    if (rights.outside(persons).size > 0) throw new AppError('outside_scope')
    return [...persons]
  }

  return {
    callList: async (entries: readonly CallEntry[]) => {
      const printed = entries.flatMap(({ phone, screenOnly, last, ...entry }) =>
        phone !== null && !screenOnly && isToCall(last?.outcome ?? null) ? [{ ...entry, phone }] : [],
      )
      if (printed.length === 0) throw new AppError('not_allowed_now', { fields: { calls: 'no_calls' } })
      const personIds = [...new Set(printed.map(({ personId }) => personId))]
      const date = toLocalDate(clock.now())
      const markup = html({ office: staff.office, staffName: staff.displayName, date, groups: byLanguage(printed) })
      const shown = await sheets.show({ title: 'Anrufliste', fileName: `Anrufliste ${date}.pdf`, html: markup, more: personIds })
      return { ...shown, personId: null, personIds }
    },
    print: async (token: string) => {
      const personIds = checked(token)
      return { done: await sheets.print(token), personIds }
    },
    save: async (token: string) => {
      const personIds = checked(token)
      return { done: await sheets.save(token), personIds }
    },
  }
}
