/**
 * What the check of a log can find:
 * - `changed`: an entry says something else than when it was sealed;
 * - `missing`: entries are gone from the middle, or from the beginning without a checkpoint;
 * - `newest_missing`: a head kept elsewhere knows newer entries than the log;
 * - `rewritten`: the chain fits in itself, but not to a head kept elsewhere: it was computed anew;
 * - `person_index`: the entry cannot be found by one of its persons;
 * - `row`: a record differs from what the change log says of it.
 */
const LOG_FAULTS = ['changed', 'missing', 'newest_missing', 'rewritten', 'person_index', 'row'] as const

export type LogFault = {
  readonly log: 'access' | 'changes'
  readonly kind: (typeof LOG_FAULTS)[number]
  /** Number of the first entry that is wrong; 0 when a record has none. */
  readonly seq: number
  /** When that entry says it was made; '' where it is missing. */
  readonly at: string
  /** Whose head disagrees, and when it was kept; '' where none was needed. */
  readonly where: KnownHead['where'] | ''
  readonly whereAt: string
  /** Table of the record, for `row`. */
  readonly table: string
}

/** The newest entry of a log at some moment, kept where the log itself does not reach. */
type LogHead = { readonly seq: number; readonly hash: string }
export type KnownHead = LogHead & {
  readonly log: LogFault['log']
  /** When it was kept. */
  readonly at: string
  /** Where it was kept: beside the store when it was locked, or in a backup. */
  readonly where: 'lock' | 'backup'
}

/** How far a check is, in entries and records. */
type CheckProgress = { readonly done: number; readonly total: number }

/** A check in steps: each yields how far it is, the end is the first fault or null. Stop by no longer asking for the next step. */
export type LogCheck = Generator<CheckProgress, LogFault | null, void>

export function fault(log: LogFault['log'], kind: LogFault['kind'], seq: number, more: Partial<LogFault> = {}): LogFault {
  return { log, kind, seq, at: '', where: '', whereAt: '', table: '', ...more }
}

/** Runs a check without a pause, for logs that are short. */
export function runCheck(check: LogCheck): LogFault | null {
  for (;;) {
    const step = check.next()
    if (step.done) return step.value
  }
}

/** Compares each entry that is passed with the heads known for it; afterwards tells of heads beyond the end. */
export function headWatch(log: LogFault['log'], known: readonly KnownHead[]) {
  const heads = known.filter((head) => head.log === log && head.seq > 0)
  return {
    at: (seq: number, hash: string, at: string): LogFault | null => {
      const other = heads.find((head) => head.seq === seq && head.hash !== hash)
      return other ? fault(log, 'rewritten', seq, { at, where: other.where, whereAt: other.at }) : null
    },
    beyond: (last: number): LogFault | null => {
      const newest = heads.reduce<KnownHead | null>((one, head) => (head.seq > (one?.seq ?? last) ? head : one), null)
      return newest && fault(log, 'newest_missing', last + 1, { where: newest.where, whereAt: newest.at })
    },
  }
}
