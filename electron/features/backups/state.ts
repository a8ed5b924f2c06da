import { readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  BackupName,
  type BackupPlace,
  BackupState,
  PLACE_PROBLEMS,
  type PlaceProblem,
  type PlaceReport,
} from '../../../shared/contract/backups.ts'
import { Instant } from '../../../shared/dates.ts'
import { writeWhole } from '../../vault/data-folder.ts'

const Place = z.object({ lastGood: Instant.nullable(), problem: z.enum(PLACE_PROBLEMS).nullable(), since: Instant.nullable() })
const State = z.object({
  local: Place,
  second: Place,
  /** Folder that the second place stands for, so that a new folder begins without the old one's history. */
  folder: z.string(),
  /** Last check of single backups: `place name` -> result. */
  checks: z.record(z.string(), BackupState),
  /** Last restore, and the backup made right before it. */
  restored: z.object({ at: Instant, from: Instant, undo: BackupName }).nullable(),
})
type State = z.infer<typeof State>

const FRESH: State['local'] = { lastGood: null, problem: null, since: null }

/** How the last tries went, kept in the data folder so that a report outlives a restart. Holds nothing about persons. */
export function backupState(file: string) {
  let state = read(file)

  function keep(change: Partial<State>): void {
    state = { ...state, ...change }
    try {
      writeWhole(file, `${JSON.stringify(state)}\n`)
    } catch {
      // Where not even this can be written, the report on screen comes from memory, and says what is wrong.
    }
  }

  return {
    lastGood: (place: BackupPlace) => state[place].lastGood,
    hasProblem: (place: BackupPlace) => state[place].problem !== null,
    succeeded(place: BackupPlace, at: Instant): void {
      keep({ [place]: { lastGood: at, problem: null, since: null } })
    },
    failed(place: BackupPlace, problem: PlaceProblem, at: Instant): void {
      keep({ [place]: { ...state[place], problem, since: state[place].since ?? at } })
    },
    /** A second place that was changed or taken out of the settings is no longer reported. */
    secondIs(folder: string): void {
      if (folder !== state.folder) keep({ folder, second: FRESH })
    },
    problems(): PlaceReport[] {
      return (['local', 'second'] as const).flatMap((place) => {
        const { problem, since, lastGood } = state[place]
        return problem && since ? [{ place, problem, since, lastGood }] : []
      })
    },
    checkOf: (place: BackupPlace, name: string) => state.checks[`${place} ${name}`] ?? null,
    checked(place: BackupPlace, name: string, result: BackupState): void {
      keep({ checks: { ...state.checks, [`${place} ${name}`]: result } })
    },
    /** Forgets the checks of backups that are gone. */
    onlyFor(present: ReadonlySet<string>): void {
      const left = Object.entries(state.checks).filter(([key]) => present.has(key))
      if (left.length < Object.keys(state.checks).length) keep({ checks: Object.fromEntries(left) })
    },
    restored: () => state.restored,
    noteRestore: (restored: State['restored']) => keep({ restored }),
  }
}
export type BackupNotes = ReturnType<typeof backupState>

function read(file: string): State {
  try {
    return State.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { local: FRESH, second: FRESH, folder: '', checks: {}, restored: null }
  }
}
