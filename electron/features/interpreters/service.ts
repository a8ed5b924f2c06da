import { existsOnClock } from '../../../shared/clock-change.ts'
import type { Booking, BookingInput } from '../../../shared/contract/interpreters.ts'
import { type LocalDate, toInstant, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import { type AppointmentId, InterpreterBookingId } from '../../../shared/ids.ts'
import { blocksOf, isOver } from '../../../shared/interpreter-rules.ts'
import { type InterpreterReason, type InterpreterState, refusalOf, stateBefore } from '../../../shared/interpreter-states.ts'
import { AppError } from '../../../shared/result.ts'
import { numbers } from '../numbers.ts'
import type { Workplace } from '../workplace.ts'
import type { poolsService } from './pools-service.ts'
import { interpretersRepository, type KeptBooking } from './repository.ts'

type Versioned = { readonly id: InterpreterBookingId; readonly revision: number }
type Step = {
  readonly state: InterpreterState
  readonly reason: InterpreterReason | null
  readonly note: string
  readonly interpreterName: string
  readonly actualMinutes: number | null
  readonly costCents: number | null
}

export function interpretersService(workplace: Workplace, pools: Pick<ReturnType<typeof poolsService>, 'find'>) {
  const { store, clock, newId, staff, rights } = workplace
  const repository = interpretersRepository(store)
  const given = numbers(workplace)
  const now = () => toLocalDateTime(clock.now())

  function whole(kept: KeptBooking): Booking {
    return { ...kept, pool: kept.poolId && pools.find(kept.poolId), steps: repository.steps(kept.id) }
  }
  function get(id: InterpreterBookingId): Booking {
    const found = repository.find(id)
    if (!found) throw new AppError('not_found')
    return whole(found)
  }
  function current({ id, revision }: Versioned): Booking {
    const found = get(id)
    if (found.revision !== revision) throw new AppError('conflict')
    return found
  }
  function inScope(list: readonly KeptBooking[]): Booking[] {
    const outside = rights.outside(list.flatMap(({ personId }) => personId ?? []))
    return list.filter(({ personId }) => personId === null || !outside.has(personId)).map(whole)
  }

  /** The rules of time and pool, each told at its field. */
  function check(input: BookingInput): void {
    if (!existsOnClock(input.start)) throw new AppError('invalid_input', { fields: { start: 'time_missing' } })
    if (isOver(input.start, input.minutes, now())) throw new AppError('invalid_input', { fields: { start: 'interpreter_past' } })
    if (!repository.knows(input)) throw new AppError('not_found')
    if (!input.poolId) return
    const pool = pools.find(input.poolId)
    if (!pool) throw new AppError('not_found', { fields: { poolId: 'pool_missing' } })
    const [block] = blocksOf(pool, input)
    const field = block === 'lead_time' ? 'start' : 'poolId'
    if (block) throw new AppError('invalid_input', { fields: { [field]: `pool_${block}` } })
  }

  function takeStep(id: InterpreterBookingId, { state, reason, note }: Pick<Step, 'state' | 'reason' | 'note'>): void {
    repository.insertStep({ id: newId(), bookingId: id, state, reason, note, at: toInstant(clock.now()), staffId: staff.id })
  }
  function write(booking: Booking, change: Partial<Booking>): Booking {
    repository.update({ ...booking, ...change, revision: booking.revision + 1 })
    return get(booking.id)
  }

  return {
    get,
    list: () => inScope(repository.list()),
    ofAppointment: (id: AppointmentId) => inScope(repository.ofAppointment(id)),
    create: (input: BookingInput): Booking => {
      check(input)
      const desk = repository.desk(toLocalDate(clock.now()))
      const id = InterpreterBookingId.parse(newId())
      const number = given.document(desk?.siteKind ?? null)
      const empty = { interpreterName: '', confidentialityOn: null, actualMinutes: null, costCents: null }
      repository.insert({ ...input, ...empty, id, number, state: 'bedarf', revision: 1 }, desk?.sessionId ?? null)
      takeStep(id, { state: 'bedarf', reason: null, note: '' })
      return get(id)
    },
    change: (which: Versioned, input: BookingInput): Booking => {
      const booking = current(which)
      if (booking.state !== 'bedarf') throw new AppError('not_allowed_now')
      check(input)
      return write(booking, input)
    },
    advance: ({ id, revision, ...step }: Versioned & Step): Booking => {
      const booking = current({ id, revision })
      const { pool } = booking
      const blocks = pool ? blocksOf(pool, booking) : []
      const refusal = refusalOf({ ...booking, blocks }, { ...step, to: step.state }, now())
      if (refusal?.key === 'interpreter_no_step') throw new AppError('not_allowed_now')
      if (refusal) throw new AppError('invalid_input', { fields: { [refusal.field]: refusal.key } })
      takeStep(id, step)
      const { state, interpreterName, actualMinutes, costCents } = step
      return write(booking, {
        state,
        interpreterName: interpreterName || booking.interpreterName,
        actualMinutes: state === 'durchgefuehrt' ? actualMinutes : null,
        costCents: state === 'durchgefuehrt' || state === 'ausgefallen' ? costCents : null,
        // Whoever comes instead has signed nothing yet.
        ...(state === 'bedarf' ? { interpreterName: '', confidentialityOn: null } : {}),
      })
    },
    undo: (which: Versioned): Booking => {
      const booking = current(which)
      const lastStepOn = toLocalDate(Date.parse(booking.steps.at(-1)?.at ?? ''))
      const state = stateBefore(booking.steps, lastStepOn, toLocalDate(clock.now()))
      if (!state) throw new AppError('not_allowed_now')
      repository.removeLastStep(booking.id)
      return write(booking, { state, actualMinutes: null, costCents: null })
    },
    sign: ({ on, ...which }: Versioned & { on: LocalDate | null }): Booking => {
      const booking = current(which)
      if (on && on > toLocalDate(clock.now())) throw new AppError('invalid_input', { fields: { on: 'in_future' } })
      return write(booking, { confidentialityOn: on })
    },
  }
}
