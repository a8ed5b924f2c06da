import { z } from 'zod'

/**
 * Text as people type it: stored in Unicode NFC, control characters refused (a pasted NUL or escape sequence
 * has no meaning in a name or note and breaks prints). Limits are in UTF-16 units.
 */
function text(limit: number) {
  return (
    z
      .string({ error: 'required' })
      .max(limit, { error: 'too_long' })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
      .regex(/^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$/, { error: 'control_characters' })
      .transform((value) => value.normalize('NFC').trim())
  )
}

/** One line, may be empty. */
export const Line = text(300)

/** One line that must say something. */
export const RequiredLine = text(300).refine((value) => value.length > 0, { error: 'required' })

/** A note of several lines. */
export const Note = text(10_000)
