import { canBecome, isLive, isTimeFor, mayFollow } from '../../../shared/appointment-states.ts'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import type { LocalDateTime } from '../../../shared/dates.ts'
import type { Panel } from './use-open-panel.ts'

export type StepName = 'attended' | 'late' | 'missed' | 'confirmed' | 'rebook' | 'move' | 'cancel'
export type AppointmentStep = {
  readonly name: StepName
  readonly key: string
  readonly run: () => void
  /** The panel it opens and closes. */
  readonly panel?: Panel
}

const KEYS: Readonly<Record<StepName, string>> = {
  attended: 'e',
  late: 's',
  missed: 'n',
  rebook: 'u',
  confirmed: 'b',
  move: 'v',
  cancel: 'a',
}
const PANELS = { rebook: 'appointment-rebook', move: 'appointment-move', cancel: 'appointment-cancel' } as const
const STATES = { attended: 'erschienen', late: 'verspaetet', missed: 'nicht_gekommen', confirmed: 'bestaetigt' } as const

/** Names of the steps that state and time allow, in the order in which they are likely. */
export function stepNames({ state, start, end, provisional }: Appointment, now: LocalDateTime): StepName[] {
  const marks = (['attended', 'late', 'missed'] as const).filter(
    (name) => canBecome(state, STATES[name]) && isTimeFor(STATES[name], { start, end }, now),
  )
  const live = isLive(state)
  return [
    ...(mayFollow(state, end, now) && !live ? (['rebook'] as const) : []),
    ...marks,
    ...(mayFollow(state, end, now) && live ? (['rebook'] as const) : []),
    ...(canBecome(state, 'bestaetigt') && start > now && !provisional ? (['confirmed'] as const) : []),
    ...(live ? (['move', 'cancel'] as const) : []),
  ]
}

export type Mark = keyof typeof STATES
type Runs = { readonly mark: (name: Mark) => void; readonly toggle: (panel: Panel) => void }

const isMark = (name: StepName): name is Mark => name in STATES

export function stepsOf(names: readonly StepName[], { mark, toggle }: Runs): AppointmentStep[] {
  return names.map((name) => {
    const key = KEYS[name]
    if (isMark(name)) return { name, key, run: () => mark(name) }
    return { name, key, panel: PANELS[name], run: () => toggle(PANELS[name]) }
  })
}
