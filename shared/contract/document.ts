import { z } from 'zod'
import { PersonId } from '../ids.ts'
import { SHEET_LANGUAGES } from '../paper-languages.ts'

/** A print, shown before it goes to paper. The bytes are the PDF that is printed and saved, not a likeness of it. */
export const Document = z.object({
  token: z.string(),
  title: z.string(),
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** Null for a sheet that is about nobody: a poster, a number in a queue. */
  personId: PersonId.nullable(),
  /** Language of the second page, `deu` without one; only of sheets that can have another. */
  language: z.enum(SHEET_LANGUAGES).optional(),
  /** Whether the authority stands on top; only of slips that can do without. */
  letterhead: z.boolean().optional(),
  /** Pages that it is meant to have; more of them deserve a word. Only of letters. */
  meantPages: z.number().int().optional(),
})
export type Document = z.infer<typeof Document>

/** A print about one person. */
export const PersonDocument = Document.extend({ personId: PersonId })
export type PersonDocument = z.infer<typeof PersonDocument>
