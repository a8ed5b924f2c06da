import { z } from 'zod'
import { LocalDate, LocalDateTime } from '../dates.ts'
import { RIGHTS } from '../permissions.ts'
import { command, query, task } from './define.ts'

/** Why an entry of a calendar file was left out. */
export const BUSY_SKIPS = ['unreadable', 'no_time', 'free', 'cancelled', 'unknown_zone', 'outside', 'endless', 'too_many'] as const

/** `entry` counts the entries of the file from 1; its title is never read. */
const Skipped = z.object({ entry: z.number().int(), reason: z.enum(BUSY_SKIPS) })
const Taken = z.object({
  done: z.boolean(),
  entries: z.number().int(),
  times: z.number().int(),
  skipped: z.array(Skipped),
  /** How many more were left out than are named. */
  left: z.number().int(),
})
export type BusyTaken = z.infer<typeof Taken>

const Span = z.object({ start: LocalDateTime, end: LocalDateTime })

/** When the staff member signed in is busy by their own other calendar. Only times: no title, no place, no other people. */
export const busy = {
  /** Own busy times that touch the days, both included. */
  own: query({ input: z.object({ from: LocalDate, to: LocalDate }), output: z.array(Span), allow: RIGHTS['appointments.write'] }),
  /**
   * Takes the busy times of the next twelve months from a calendar file that is chosen in a dialog, in the place of those
   * taken earlier. Errors: `import_unreadable` for what is no calendar file, or a too large one; then nothing changes.
   */
  take: task({ input: z.object({}), output: Taken, allow: RIGHTS['appointments.write'], touches: ['busy', 'appointments', 'calendar'] }),
  clear: command({
    input: z.object({}),
    output: z.object({}),
    allow: RIGHTS['appointments.write'],
    touches: ['busy', 'appointments', 'calendar'],
  }),
}
