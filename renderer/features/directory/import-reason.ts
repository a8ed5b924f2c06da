import type { TFunction } from 'i18next'
import { CallFailure, failureText } from '../../api/failure.ts'
import { directory } from '../../i18n/de/directory.ts'

type Reason = keyof typeof directory.reasons
type Refusal = keyof typeof directory.unreadable
type TableName = keyof typeof directory.tables

function isKeyOf<Texts extends object>(texts: Texts, key: string): key is keyof Texts & string {
  return Object.hasOwn(texts, key)
}

/** Why a row is refused or comes with a gap. */
export function reasonText(key: string, t: TFunction): string {
  const reason: Reason = isKeyOf(directory.reasons, key) ? key : 'bad_value'
  return t(`directory.reasons.${reason}`)
}

/** Why a package as a whole cannot be read, or the general sentence of the failure. */
export function refusalText(error: unknown, t: TFunction): string {
  const fields = error instanceof CallFailure ? (error.failure.fields ?? {}) : {}
  if ('skipErrors' in fields) return t('directory.importHasErrors')
  const key = fields.source ?? ''
  if (key === 'interrupted') return t('fields.interrupted')
  if (!isKeyOf(directory.unreadable, key)) return failureText(error, t)
  const refusal: Refusal = key
  return t(`directory.unreadable.${refusal}`)
}

/** What a table of the standard holds, in words. */
export function tableText(name: string, t: TFunction): string {
  const table: TableName = isKeyOf(directory.tables, name) ? name : 'service'
  return t(`directory.tables.${table}`)
}

/** A column in words where the standard knows it. */
export function columnText(name: string, t: TFunction): string {
  return isKeyOf(directory.columns, name) ? t(`directory.columns.${name}`) : name
}

/** What stands in a cell; states of an offer in words. */
export function cellText(column: string, value: string, t: TFunction): string {
  if (value === '') return t('directory.nothingThere')
  if (column !== 'status') return value
  if (value === 'inactive') return t('directory.closed')
  return isKeyOf(directory.states, value) ? t(`directory.states.${value}`) : value
}
