import { z } from 'zod'
import { Instant } from '../dates.ts'
import { ALL_STAFF } from '../permissions.ts'
import { command, query } from './define.ts'

/**
 * A form that was begun. `form` names the form, `subject` what it is about (an id, or `new`).
 * `values` is what was typed, valid or not, as the form holds it.
 */
export const Draft = z.object({
  form: z.string().max(60),
  subject: z.string().max(60),
  values: z.json(),
  /** Where to go on with it: a path of the renderer. */
  path: z.string().max(300),
  updatedAt: Instant,
})
export type Draft = z.infer<typeof Draft>

const Key = Draft.pick({ form: true, subject: true })

/** Drafts belong to the staff member who typed them; nobody else can read or list them. */
export const drafts = {
  list: query({ input: z.object({}), output: z.array(Draft.omit({ values: true })), allow: ALL_STAFF }),
  find: query({ input: Key, output: Draft.nullable(), allow: ALL_STAFF }),
  save: command({ input: Draft.omit({ updatedAt: true }), output: z.object({}), allow: ALL_STAFF, touches: ['drafts', 'today'] }),
  discard: command({ input: Key, output: z.object({}), allow: ALL_STAFF, touches: ['drafts', 'today'] }),
}
