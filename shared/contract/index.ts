import type { z } from 'zod'
import { appointments } from './appointments.ts'
import { backups } from './backups.ts'
import { breakGlass } from './break-glass.ts'
import { busy } from './busy.ts'
import { calendar } from './calendar.ts'
import { checklists } from './checklists.ts'
import { concerns } from './concerns.ts'
import { consents } from './consents.ts'
import { contacts } from './contacts.ts'
import { dayEnd } from './day-end.ts'
import type { Feature, Procedure } from './define.ts'
import { directory } from './directory.ts'
import { drafts } from './drafts.ts'
import { dropIn } from './drop-in.ts'
import { duplicates } from './duplicates.ts'
import { fundings } from './fundings.ts'
import { handover } from './handover.ts'
import { information } from './information.ts'
import { interpreters } from './interpreters.ts'
import { letterTemplates } from './letter-templates.ts'
import { letters } from './letters.ts'
import { logs } from './logs.ts'
import { people } from './people.ts'
import { queue } from './queue.ts'
import { receipts } from './receipts.ts'
import { referralNumbers } from './referral-numbers.ts'
import { referrals } from './referrals.ts'
import { reminders } from './reminders.ts'
import { rota } from './rota.ts'
import { settings } from './settings.ts'
import { staff } from './staff.ts'
import { summons } from './summons.ts'
import { today } from './today.ts'
import { unmetNeeds } from './unmet-needs.ts'
import { vault } from './vault.ts'
import { waiting } from './waiting.ts'

/** Everything the renderer can ask of main. Types, validation, rights, client and router all derive from it. */
export const contract = {
  vault,
  backups,
  staff,
  people,
  duplicates,
  dropIn,
  queue,
  rota,
  contacts,
  fundings,
  concerns,
  checklists,
  information,
  appointments,
  waiting,
  busy,
  calendar,
  summons,
  letters,
  letterTemplates,
  directory,
  unmetNeeds,
  consents,
  referralNumbers,
  referrals,
  receipts,
  handover,
  dayEnd,
  interpreters,
  reminders,
  drafts,
  settings,
  today,
  breakGlass,
  logs,
} satisfies Record<Feature, Record<string, Procedure>>

export type Contract = typeof contract
export type NameIn<F extends Feature> = keyof Contract[F] & string

type At<F extends Feature, N extends NameIn<F>> =
  Contract[F][N] extends Procedure<infer Input, infer Output, infer K>
    ? { readonly given: z.input<Input>; readonly input: z.output<Input>; readonly output: z.output<Output>; readonly kind: K }
    : never

/** What a caller hands in, before validation. */
export type GivenOf<F extends Feature, N extends NameIn<F>> = At<F, N>['given']
/** What a handler receives, after validation. */
export type InputOf<F extends Feature, N extends NameIn<F>> = At<F, N>['input']
export type OutputOf<F extends Feature, N extends NameIn<F>> = At<F, N>['output']
type KindOf<F extends Feature, N extends NameIn<F>> = At<F, N>['kind']

/** Names of a feature's procedures of one kind. */
export type NamesOfKind<F extends Feature, K extends string> = { [N in NameIn<F>]: KindOf<F, N> extends K ? N : never }[NameIn<F>]

/** What electron/features/<feature>/handlers.ts has to return: every procedure, none more, each with the right result. */
export type HandlersFor<F extends Feature> = {
  readonly [N in NameIn<F>]: (input: InputOf<F, N>) => KindOf<F, N> extends 'task' ? Promise<OutputOf<F, N>> : OutputOf<F, N>
}
export type Handlers = { readonly [F in Feature]: HandlersFor<F> }
