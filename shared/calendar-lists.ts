/**
 * Where an entry of the calendar comes from. A further kind of entry is added here, in the calendar's service and in its
 * look (renderer/features/calendar/entry-look.ts); what it occupies it says by itself, see shared/calendar-conflicts.ts.
 */
export const ENTRY_SOURCES = ['appointment', 'summons', 'session', 'interpreter', 'absence', 'block', 'busy'] as const

/** Why somebody is away, as far as planning has to know it. Illness is `abwesend` like everything else that is nobody's business. */
export const ABSENCE_KINDS = ['abwesend', 'urlaub', 'fortbildung', 'dienstlich'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]

/** Time of one's own in which no appointment shall lie. */
export const BLOCK_KINDS = ['fahrzeit', 'puffer', 'besprechung', 'sperrzeit'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** What two entries at the same time can both need. */
export const RESOURCE_KINDS = ['staff', 'person', 'room', 'interpreter', 'laptop'] as const
export type ResourceKind = (typeof RESOURCE_KINDS)[number]

/** Nobody is away for longer in one go; a longer time is a slip of the key. */
export const LONGEST_ABSENCE_DAYS = 366
