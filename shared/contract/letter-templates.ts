import { z } from 'zod'
import { LocalDate } from '../dates.ts'
import { INFO_FIELDS, LETTER_KINDS } from '../letter-kinds.ts'
import { unknownPlaceholders } from '../letter-text.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, Note, RequiredLine } from '../text.ts'
import { command, query, task } from './define.ts'
import { Document } from './document.ts'

export const LetterWords = z.object({ subject: RequiredLine, plain: Note, text: Note, ownLanguage: z.boolean() })

const Kind = z.enum(LETTER_KINDS)
/** 0 is what the app ships; each change in the house is one more. */
const Version = z.number().int().min(0)

type Texts = { kind: z.infer<typeof Kind>; words: z.infer<typeof LetterWords> }
const placeholdersKnown = (part: 'subject' | 'plain' | 'text') => ({
  check: ({ kind, words }: Texts) => unknownPlaceholders(kind, words[part]).length === 0,
  blame: { error: 'placeholder_unknown', path: ['words', part] },
})
const [inSubject, inPlain, inText] = [placeholdersKnown('subject'), placeholdersKnown('plain'), placeholdersKnown('text')]

/** Words as typed; every name in braces has to be one that this kind of letter can be filled with. */
const Typed = z
  .object({ kind: Kind, words: LetterWords })
  .refine(inSubject.check, inSubject.blame)
  .refine(inPlain.check, inPlain.blame)
  .refine(inText.check, inText.blame)
  .refine(({ words }) => words.plain !== '', { error: 'required', path: ['words', 'plain'] })

export const LetterTemplateInput = Typed.safeExtend({
  /** The version that was changed. */
  version: Version,
  /** First day it counts for; the letters about later days are written with it. */
  validFrom: LocalDate,
})
export type LetterTemplateInput = z.infer<typeof LetterTemplateInput>

export const LetterTemplate = z.object({
  kind: Kind,
  version: Version,
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  words: LetterWords,
})
export type LetterTemplate = z.infer<typeof LetterTemplate>

/** The one in force today and what is written for later days. */
const LetterTemplateState = LetterTemplate.extend({ newest: Version, later: z.array(LetterTemplate) })
export type LetterTemplateState = z.infer<typeof LetterTemplateState>

/** Letters through the window of an envelope are seen by neighbours, so its small line holds an address and no authority. */
const AddressOnly = Line.refine((line) => !/job\s*-?center|agentur|arbeit|sozial|behörde/i.test(line), { error: 'return_address_name' })

/** A small picture in the page itself: black on white, drawn in the upper right corner. */
const Logo = z
  .string()
  .max(200_000, { error: 'logo_size' })
  .regex(/^(data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]+={0,2})?$/, { error: 'logo_kind' })

export const LetterheadFields = z.object({
  authority: RequiredLine,
  unit: Line,
  returnAddress: AddressOnly,
  phone: Line,
  email: Line,
  footer: Note.refine((text) => text.split('\n').length <= 3, { error: 'footer_lines' }),
  infoFields: z.array(z.enum(INFO_FIELDS)),
  logo: Logo,
})
export type LetterheadFields = z.infer<typeof LetterheadFields>

const Letterhead = z.object({
  version: Version,
  validFrom: LocalDate,
  newest: Version,
  laterFrom: LocalDate.nullable(),
  fields: LetterheadFields,
})
export type Letterhead = z.infer<typeof Letterhead>

export const LetterheadInput = z.object({ version: Version, validFrom: LocalDate, fields: LetterheadFields })
export type LetterheadInput = z.infer<typeof LetterheadInput>

const allow = RIGHTS['letters.templates']
const changes = { allow, touches: ['letterTemplates'] } as const

export const letterTemplates = {
  /** Every kind of letter with the words in force today. */
  all: query({ input: z.object({}), output: z.array(LetterTemplateState), allow }),
  /** A new version from a day on; letters that were sent stay as they are. Errors: `conflict`, `invalid_input` with `validFrom: in_past`. */
  save: command({ ...changes, input: LetterTemplateInput, output: LetterTemplateState }),
  /** From today on the shipped sample again. */
  restore: command({ ...changes, input: z.object({ kind: Kind }), output: LetterTemplateState }),
  /** The letter to an invented person with these words, whatever the draft of them says. */
  preview: task({ input: Typed, output: Document.extend({ personId: z.null() }), allow }),
  letterhead: query({ input: z.object({}), output: Letterhead, allow }),
  /** Errors: as `save`. */
  saveLetterhead: command({ ...changes, input: LetterheadInput, output: Letterhead }),
  previewLetterhead: task({
    input: z.object({ fields: LetterheadFields }),
    output: Document.extend({ personId: z.null() }),
    allow,
  }),
}
