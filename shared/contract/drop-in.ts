import { z } from 'zod'
import { Instant, LocalDate } from '../dates.ts'
import { RotaId, SessionId, SiteId } from '../ids.ts'
import { RIGHTS } from '../permissions.ts'
import { Line, RequiredLine } from '../text.ts'
import { SESSION_STATES, SITE_KINDS } from '../value-lists.ts'
import { command, query } from './define.ts'

export const SiteInput = z.object({
  name: RequiredLine,
  kind: z.enum(SITE_KINDS),
  street: Line,
  postalCode: Line.refine((value) => value === '' || /^(?!01000|99999)(0[1-9]\d{3}|[1-9]\d{4})$/.test(value), {
    error: 'postal_code',
  }),
  city: Line,
  quarter: Line,
  /** Number under which appointments at this place can be changed; printed in letters. */
  phone: Line,
  /** Who opens the door there, by name. */
  contactName: Line,
  /** Where the key is; for staff only, never printed. */
  keyNote: Line,
  room: Line,
  stepFree: z.boolean(),
  lift: z.boolean(),
  accessibleToilet: z.boolean(),
  hearingLoop: z.boolean(),
  wifi: z.boolean(),
  confidentialRoom: z.boolean(),
  /** Meldeort: may be named in a Meldeaufforderung. Only counts from who may decide that; others leave it as it is. */
  summonsPlace: z.boolean().default(false),
})
export type SiteInput = z.infer<typeof SiteInput>

export const Site = SiteInput.extend({ id: SiteId })
export type Site = z.infer<typeof Site>

/** One open counselling session at a site (Sprechstunde). Times are moments in UTC. */
export const DropInSession = z.object({
  id: SessionId,
  siteId: SiteId,
  siteName: z.string(),
  day: LocalDate,
  state: z.enum(SESSION_STATES),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  contactCount: z.number().int(),
})
export type DropInSession = z.infer<typeof DropInSession>

export const dropIn = {
  sites: query({ input: z.object({}), output: z.array(Site), allow: RIGHTS.planning }),
  createSite: command({ input: SiteInput, output: Site, allow: RIGHTS.planning, touches: ['dropIn', 'rota'] }),
  updateSite: command({ input: Site, output: Site, allow: RIGHTS.planning, touches: ['dropIn', 'dayEnd', 'today', 'rota'] }),
  /** Today's running session of this laptop, or null. */
  running: query({ input: z.object({}), output: DropInSession.nullable(), allow: RIGHTS['sessions.read'] }),
  /** The latest sessions, newest first. */
  recent: query({ input: z.object({}), output: z.array(DropInSession), allow: RIGHTS.planning }),
  /** With the rota it was planned by, if any. Errors: `conflict` while another session runs. */
  start: command({
    input: z.object({ siteId: SiteId, rotaId: RotaId.nullable().default(null) }),
    output: DropInSession,
    allow: RIGHTS.planning,
    touches: ['dropIn', 'queue', 'dayEnd', 'today', 'rota'],
  }),
  end: command({
    input: z.object({ id: SessionId }),
    output: DropInSession,
    allow: RIGHTS.planning,
    touches: ['dropIn', 'queue', 'dayEnd', 'today', 'rota'],
  }),
  /** Undo of `end` on the same day. */
  reopen: command({
    input: z.object({ id: SessionId }),
    output: DropInSession,
    allow: RIGHTS.planning,
    touches: ['dropIn', 'queue', 'dayEnd', 'today', 'rota'],
  }),
}
