import { COLUMN_WORDS } from './log-words/columns.ts'
import { PROCEDURE_WORDS } from './log-words/procedures.ts'
import { TABLE_WORDS } from './log-words/tables.ts'

/**
 * German words for what the logs hold: on screen by the texts of the renderer, in a file by main. What earlier versions
 * knew and this one does not is shown in general words.
 */
export const ACCESS_WORDS = { read: 'gesehen', write: 'geändert', print: 'gedruckt', export: 'als Datei gespeichert' } as const

export const ACTION_WORDS = { insert: 'angelegt', update: 'geändert', delete: 'gelöscht' } as const

type Words = typeof PROCEDURE_WORDS
/** `feature.name` of every procedure that has a phrase. */
export type LoggedProcedure = { [F in keyof Words]: `${F}.${keyof Words[F] & string}` }[keyof Words]

/** Null for a procedure of another version. */
export function procedureWord(name: string): string | null {
  const [feature = '', call = ''] = name.split('.')
  const features: Readonly<Record<string, Readonly<Record<string, string>>>> = PROCEDURE_WORDS
  const words = Object.hasOwn(features, feature) ? features[feature] : undefined
  return words && Object.hasOwn(words, call) ? (words[call] ?? null) : null
}
export function isLoggedProcedure(name: string): name is LoggedProcedure {
  return procedureWord(name) !== null
}
export function isLoggedTable(name: string): name is keyof typeof TABLE_WORDS {
  return Object.hasOwn(TABLE_WORDS, name)
}
export function isLoggedColumn(name: string): name is keyof typeof COLUMN_WORDS {
  return Object.hasOwn(COLUMN_WORDS, name)
}
