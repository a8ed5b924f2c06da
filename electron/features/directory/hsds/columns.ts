import { z } from 'zod'
import { LocalDate } from '../../../../shared/dates.ts'
import { languageCode } from './language-code.ts'
import type { Cell, Column } from './table.ts'

function text(limit: number) {
  return (
    z
      .string()
      .max(limit, { error: 'too_long' })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
      .regex(/^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$/, { error: 'control_characters' })
      .transform((value) => value.normalize('NFC').trim())
  )
}

const numeral = z
  .string()
  .regex(/^-?\d+([.,]\d+)?$/, { error: 'bad_number' })
  .transform((value) => Number(value.replace(',', '.')))

function numberBetween(low: number, high: number) {
  return numeral.refine((value) => value >= low && value <= high, { error: 'out_of_range' })
}

/** ISO 8601, or the way a German spreadsheet writes it. */
const date = z
  .string()
  .transform((value) => value.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day, month, year) => `${year}-${pad(month)}-${pad(day)}`))
  .pipe(z.string().refine((value) => LocalDate.safeParse(value).success, { error: 'bad_date' }))

function pad(part: string): string {
  return part.padStart(2, '0')
}

const MOMENT = z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()])
const moment = z.string().refine((value) => MOMENT.safeParse(value.replace(' ', 'T')).success, { error: 'bad_date' })

const time = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, { error: 'bad_time' })

const uuid = z
  .string()
  .transform((value) => value.toLowerCase())
  .pipe(z.uuid({ error: 'bad_id' }))

function optional(value: z.ZodType<Cell, string>): Column {
  return { value, need: 'may' }
}

export const id: Column = { value: uuid, need: 'must' }
export const line = optional(text(1_000))
export const longText = optional(text(20_000))
/** Room for an area as GeoJSON. */
export const shape = optional(text(500_000))
export const day = optional(date)
export const dateTime = optional(moment)
export const clockTime = optional(time)
export const number = optional(numeral)
export const whole = optional(numeral.refine(Number.isSafeInteger, { error: 'bad_number' }))
export const age = optional(numberBetween(0, 150))
/** Spreadsheets protect a leading plus with quotes; they are no part of the number. */
export const phoneNumber = optional(text(1_000).transform((value) => value.replace(/^"(.*)"$/, '$1').trim()))
export const language = optional(text(1_000).transform((value) => languageCode(value) ?? value))

export function coordinate(limit: number): Column {
  return { ...optional(numberBetween(-limit, limit)), lenient: true }
}

/** One of the values, whichever case it is written in. */
export function oneOf(values: readonly string[]): Column {
  const known = z
    .string()
    .refine((value) => values.some((one) => same(one, value)), { error: 'bad_enum' })
    .transform((value) => values.find((one) => same(one, value)) ?? value)
  return optional(known)
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

export function reference(refersTo: string): Column {
  return { ...optional(uuid), refersTo }
}

/** Refused without it: neither the store nor the screens can do anything with the row. */
export function must(column: Column): Column {
  return { ...column, need: 'must' }
}

/** The standard asks for it, people can do without. */
export function should(column: Column): Column {
  return { ...column, need: 'should' }
}
