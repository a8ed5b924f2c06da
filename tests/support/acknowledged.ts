import { z } from 'zod'

/** A write that was answered with success, as somebody outside of the app noted it; or why it was not. */
export const Acknowledged = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.string(), note: z.string() }),
  z.object({ kind: z.literal('contact'), id: z.string(), note: z.string() }),
  z.object({ kind: z.literal('draft'), subject: z.string(), number: z.number() }),
  z.object({ kind: z.literal('refused'), code: z.string() }),
])
export type Acknowledged = z.infer<typeof Acknowledged>

/** What a store looks like after a fault: acknowledged writes it does not hold, and whatever else does not fit. */
export const Findings = z.object({
  lost: z.array(Acknowledged),
  integrity: z.unknown(),
  firstBroken: z.unknown(),
  changeLog: z.unknown(),
  disagreeing: z.array(z.string()),
})
export type Findings = z.infer<typeof Findings>
