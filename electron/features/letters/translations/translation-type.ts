import type { ChecklistItemKey } from '../../../../shared/checklist-items.ts'
import type { DataCategory } from '../../../../shared/value-lists.ts'
import type { GERMAN, GERMAN_WORDS } from './german.ts'

export type SheetKind = keyof typeof GERMAN

/** One language: the same keys as the German texts, or it does not compile. */
export type Translation = {
  /** BCP 47. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** That this page is a translation and the German text binds. */
  readonly notice: string
  readonly sheets: { readonly [Kind in SheetKind]: { readonly [Key in keyof (typeof GERMAN)[Kind]]: string } }
  readonly words: { readonly [Key in keyof typeof GERMAN_WORDS]: string }
  readonly categories: Readonly<Record<DataCategory, string>>
  readonly items: Readonly<Record<ChecklistItemKey, string>>
}
