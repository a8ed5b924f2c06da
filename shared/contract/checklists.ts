import { z } from 'zod'
import { CHECKLIST_STATES } from '../checklist-rules.ts'
import { Instant, LocalDate } from '../dates.ts'
import { ChecklistId, ChecklistItemId, ConcernId, PersonId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, RequiredLine } from '../text.ts'
import { command, query } from './define.ts'

const TemplateKey = z.string().min(1).max(60)
const TemplateItem = z.object({
  /** Of a shipped item its own, else an id; stays when the text is changed. */
  key: z.string().min(1).max(60),
  text: RequiredLine,
  hidden: z.boolean(),
})

export const Template = z.object({
  key: TemplateKey,
  /** 0 is what the app ships; each change in the house is one more. */
  version: z.number().int().min(0),
  name: z.string(),
  perChild: z.boolean(),
  validFrom: LocalDate,
  items: z.array(TemplateItem),
})
export type Template = z.infer<typeof Template>

export const TemplateInput = z.object({
  key: TemplateKey,
  /** The version that was changed. */
  version: z.number().int().min(0),
  name: RequiredLine,
  items: z
    .array(TemplateItem)
    .max(40, { error: 'items_many' })
    .refine((items) => items.some(({ hidden }) => !hidden), { error: 'items_missing' }),
})
export type TemplateInput = z.infer<typeof TemplateInput>

export const ChecklistItem = z.object({
  id: ChecklistItemId,
  key: z.string(),
  text: z.string(),
  state: z.enum(CHECKLIST_STATES),
  /** The day on which the state was set; never what was on the document. */
  stateOn: LocalDate.nullable(),
  /** Only with `nachreichen_bis`. */
  dueOn: LocalDate.nullable(),
  revision: z.number().int(),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

export const Checklist = z.object({
  id: ChecklistId,
  personId: PersonId,
  concernId: ConcernId.nullable(),
  name: z.string(),
  /** What it is for in words, as a child's first name; may be empty. */
  scope: z.string(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
  items: z.array(ChecklistItem),
})
export type Checklist = z.infer<typeof Checklist>

export const ChecklistInput = z.object({
  personId: PersonId,
  concernId: ConcernId.nullable(),
  template: TemplateKey.refine((key) => key !== '', { error: 'required' }),
  scope: Line,
})
export type ChecklistInput = z.infer<typeof ChecklistInput>

export const DueItem = z.object({
  checklistId: ChecklistId,
  itemId: ChecklistItemId,
  personId: PersonId,
  personName: z.string(),
  checklistName: z.string(),
  text: z.string(),
  dueOn: LocalDate,
})
export type DueItem = z.infer<typeof DueItem>

const ofPerson = (_: unknown, { personId }: { personId: PersonId }) => [personId]

export const checklists = {
  /** Those in force today, hidden items included. */
  templates: query({ input: z.object({}), output: z.array(Template), allow: RIGHTS['checklists.templates'] }),
  /** A new version from today; lists made before stay as they are. Errors: `conflict`. */
  saveTemplate: command({ input: TemplateInput, output: Template, allow: RIGHTS.planning, touches: ['checklists'] }),
  /** Back to what the app ships. */
  restoreTemplate: command({
    input: z.object({ key: TemplateKey }),
    output: Template,
    allow: RIGHTS.planning,
    touches: ['checklists'],
  }),
  /** Open ones first, then the newest. */
  ofPerson: query({
    input: z.object({ personId: PersonId }),
    output: z.array(Checklist),
    allow: RIGHTS['checklists.read'],
    concerns: ({ personId }) => [personId],
  }),
  start: command({
    input: ChecklistInput,
    output: Checklist,
    allow: RIGHTS['checklists.write'],
    touches: ['checklists', 'today'],
    concerns: ofPerson,
  }),
  /** Errors: `invalid_input` with field `dueOn`, `conflict`, `not_allowed_now` for a closed list. */
  setItem: command({
    input: z.object({
      id: ChecklistItemId,
      revision: z.number().int(),
      state: z.enum(CHECKLIST_STATES),
      dueOn: LocalDate.nullable(),
    }),
    output: Checklist,
    allow: RIGHTS['checklists.write'],
    touches: ['checklists', 'today'],
    concerns: ofPerson,
  }),
  addItem: command({
    input: z.object({ checklistId: ChecklistId, text: RequiredLine }),
    output: Checklist,
    allow: RIGHTS['checklists.write'],
    touches: ['checklists', 'today'],
    concerns: ofPerson,
  }),
  setClosed: command({
    input: z.object({ id: ChecklistId, closed: z.boolean() }),
    output: Checklist,
    allow: RIGHTS['checklists.write'],
    touches: ['checklists', 'today'],
    concerns: ofPerson,
  }),
  /** What is due up to and including a day, overdue first, of persons in the caller's scope. */
  due: query({
    input: z.object({ until: LocalDate }),
    output: z.array(DueItem),
    allow: RIGHTS['checklists.write'],
    scope: 'hits',
    concerns: (_, items) => [...new Set(items.map(({ personId }) => personId))],
  }),
}
