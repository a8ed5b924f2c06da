import {
  type Letterhead,
  LetterheadFields,
  type LetterheadInput,
  type LetterTemplate,
  type LetterTemplateInput,
  type LetterTemplateState,
  LetterWords,
} from '../../../shared/contract/letter-templates.ts'
import { addDays, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { INFO_FIELDS, LETTER_KINDS, type LetterKind } from '../../../shared/letter-kinds.ts'
import { versionOn } from '../../../shared/letter-versions.ts'
import { AppError } from '../../../shared/result.ts'
import { SHIPPED_LETTERS } from '../../../shared/shipped-letters.ts'
import type { Workplace } from '../workplace.ts'
import { letterTemplatesRepository, type TemplateRow } from './templates-repository.ts'

const LETTERHEAD = 'briefkopf'
/** Shipped texts count from always on. */
const ALWAYS = '2026-01-01'

/** Letterhead and words by the day they are for: the house's own version where there is one, else what is shipped. */
export function letterTemplates({ store, clock, newId, staff }: Workplace) {
  const repository = letterTemplatesRepository(store)
  const today = () => toLocalDate(clock.now())

  function newestOf(rows: readonly TemplateRow[]): number {
    return rows.reduce((most, { version }) => Math.max(most, version), 0)
  }

  /** From this day on nothing that was written before counts. */
  function endFrom(rows: readonly TemplateRow[], day: LocalDate) {
    const before = addDays(day, -1)
    for (const { id, validTo } of rows) if (validTo === null || validTo > before) repository.end(id, before)
  }

  function save(key: string, { version, validFrom, words }: { version: number; validFrom: LocalDate; words: unknown }) {
    const rows = repository.ofKey(key)
    if (newestOf(rows) !== version) throw new AppError('conflict')
    if (validFrom < today()) throw new AppError('invalid_input', { fields: { validFrom: 'in_past' } })
    endFrom(rows, validFrom)
    repository.insert({ id: newId(), key, version: version + 1, validFrom, validTo: null, words }, staff.id)
  }

  function asTemplate(kind: LetterKind, { version, validFrom, validTo, words }: TemplateRow): LetterTemplate {
    return { kind, version, validFrom, validTo, words: LetterWords.parse(words) }
  }

  function on(kind: LetterKind, day: LocalDate): LetterTemplate {
    const row = versionOn(repository.ofKey(kind), day)
    return row ? asTemplate(kind, row) : { kind, version: 0, validFrom: ALWAYS, validTo: null, words: SHIPPED_LETTERS[kind] }
  }

  function state(kind: LetterKind): LetterTemplateState {
    const rows = repository.ofKey(kind)
    const later = rows.filter(({ validFrom, validTo }) => validFrom > today() && (validTo === null || validTo >= validFrom))
    return { ...on(kind, today()), newest: newestOf(rows), later: later.map((row) => asTemplate(kind, row)) }
  }

  /** Under which the app writes until the authority has its own: the office of the account, and nothing invented. */
  const shippedHead = (): LetterheadFields => ({
    ...{ authority: staff.office, unit: '', returnAddress: '', phone: '', email: '', footer: '', logo: '' },
    infoFields: [...INFO_FIELDS],
  })

  function headOn(day: LocalDate): Letterhead {
    const rows = repository.ofKey(LETTERHEAD)
    const row = versionOn(rows, day)
    const later = rows.find(({ validFrom, validTo }) => validFrom > day && (validTo === null || validTo >= validFrom))
    const known = { newest: newestOf(rows), laterFrom: later?.validFrom ?? null }
    if (!row) return { version: 0, validFrom: ALWAYS, fields: shippedHead(), ...known }
    return { version: row.version, validFrom: row.validFrom, fields: LetterheadFields.parse(row.words), ...known }
  }

  return {
    all: () => LETTER_KINDS.map(state),
    on,
    save: ({ kind, ...change }: LetterTemplateInput): LetterTemplateState => {
      save(kind, change)
      return state(kind)
    },
    restore: (kind: LetterKind): LetterTemplateState => {
      endFrom(repository.ofKey(kind), today())
      return state(kind)
    },
    headOn,
    headToday: () => headOn(today()),
    saveHead: ({ version, validFrom, fields }: LetterheadInput): Letterhead => {
      save(LETTERHEAD, { version, validFrom, words: fields })
      return headOn(today())
    },
  }
}
export type LetterTemplates = ReturnType<typeof letterTemplates>
