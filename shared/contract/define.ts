import type { z } from 'zod'
import type { PersonId } from '../ids.ts'
import type { Role } from '../permissions.ts'

/** The features that hold data on screen; a write names those whose data it makes stale. */
export type Feature =
  | 'vault'
  | 'staff'
  | 'people'
  | 'duplicates'
  | 'dropIn'
  | 'queue'
  | 'rota'
  | 'contacts'
  | 'fundings'
  | 'concerns'
  | 'checklists'
  | 'information'
  | 'appointments'
  | 'waiting'
  | 'busy'
  | 'calendar'
  | 'summons'
  | 'letters'
  | 'letterTemplates'
  | 'directory'
  | 'unmetNeeds'
  | 'consents'
  | 'referrals'
  | 'referralNumbers'
  | 'receipts'
  | 'handover'
  | 'dayEnd'
  | 'interpreters'
  | 'reminders'
  | 'drafts'
  | 'settings'
  | 'backups'
  | 'today'
  | 'breakGlass'
  | 'logs'

/** What the access log notes about a call that concerns a person. */
export type Access = 'read' | 'write' | 'print' | 'export'

/**
 * Kinds of procedures:
 * - `query` reads, synchronously;
 * - `command` writes, synchronously: the router runs it, its change log and its access log in one transaction;
 * - `task` waits for something outside the store (a dialog, a printer, key derivation) and is therefore asynchronous.
 */
export type Kind = 'query' | 'command' | 'task'

export type Procedure<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType, K extends Kind = Kind> = {
  readonly kind: K
  readonly input: Input
  readonly output: Output
  /** Roles that may call; `anyone` also works while the store is locked and is only meant for the vault. */
  readonly allow: readonly Role[] | 'anyone'
  /** Features whose queries are stale after a success. */
  readonly touches: readonly Feature[]
  /** Whose data the call read or wrote; goes to the access log. */
  readonly concerns: (input: z.output<Input>, output: z.output<Output>) => readonly PersonId[]
  readonly access: Access
  /**
   * `record`: the router refuses the call when a person it concerns is outside the caller's scope.
   * `hits`: a list that shows the minimum about persons outside, which its service sees to.
   */
  readonly scope: 'record' | 'hits'
  /** A task that exchanges the files of the store, and therefore does not keep it open while it runs. */
  readonly exclusive: boolean
  /** A task that writes for a while in one transaction: whoever writes, or reads what it touches, waits until it is through. */
  readonly long: boolean
  /** Answered while such a task runs, because it is about that task. */
  readonly meanwhile: boolean
}

type Definition<Input extends z.ZodType, Output extends z.ZodType> = {
  input: Input
  output: Output
  allow: readonly Role[] | 'anyone'
  touches?: readonly Feature[]
  concerns?: (input: z.output<Input>, output: z.output<Output>) => readonly PersonId[]
  access?: Access
  scope?: 'record' | 'hits'
  exclusive?: boolean
  long?: boolean
  meanwhile?: boolean
}

/** What a procedure that is about no person concerns; the same for all, so that they can be told apart. */
export const NOBODY = (): readonly PersonId[] => []

function define<Input extends z.ZodType, Output extends z.ZodType, K extends Kind>(
  kind: K,
  definition: Definition<Input, Output>,
): Procedure<Input, Output, K> {
  return {
    kind,
    touches: [],
    concerns: NOBODY,
    access: kind === 'query' ? 'read' : 'write',
    scope: 'record',
    exclusive: false,
    long: false,
    meanwhile: false,
    ...definition,
  }
}

export function query<Input extends z.ZodType, Output extends z.ZodType>(definition: Definition<Input, Output>) {
  return define('query', definition)
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(definition: Definition<Input, Output>) {
  return define('command', definition)
}

export function task<Input extends z.ZodType, Output extends z.ZodType>(definition: Definition<Input, Output>) {
  return define('task', definition)
}
