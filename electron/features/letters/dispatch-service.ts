import type { Dispatch, Letter } from '../../../shared/contract/letter-dispatch.ts'
import { type LocalDate, toInstant, toLocalDate } from '../../../shared/dates.ts'
import { LetterDispatchId, type LetterId, type PersonId } from '../../../shared/ids.ts'
import type { DispatchMethod, ReturnReason } from '../../../shared/letter-kinds.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { sentRepository } from './sent-repository.ts'

type Out = { readonly ids: readonly LetterId[]; readonly method: DispatchMethod; readonly on: LocalDate }

/** What happened to letters after they were printed: who gave them out when, and what the post brought back. */
export function dispatchService({ store, clock, newId, staff, rights }: Workplace) {
  const repository = sentRepository(store)
  const now = () => toInstant(clock.now())

  function get(id: LetterId): Letter {
    const letter = repository.find(id)
    if (!letter) throw new AppError('not_found')
    return letter
  }

  function ofDispatch(id: LetterDispatchId): { letter: Letter; dispatch: Dispatch } {
    const letter = repository.ofDispatch(id)
    const dispatch = letter?.dispatches.find((each) => each.id === id)
    if (!letter || !dispatch) throw new AppError('not_found')
    return { letter, dispatch }
  }

  const isOut = ({ dispatches: [newest] }: Letter) => newest !== undefined && newest.returnedOn === null

  function notBefore(day: LocalDate, first: LocalDate, reason: 'before_letter' | 'before_dispatch') {
    if (day > toLocalDate(clock.now())) throw new AppError('invalid_input', { fields: { on: 'in_future' } })
    if (day < first) throw new AppError('invalid_input', { fields: { on: reason } })
  }

  function sendOut(id: LetterId, { method, on }: Out): Letter {
    const letter = get(id)
    if (isOut(letter) || letter.dropped) throw new AppError('not_allowed_now')
    notBefore(on, toLocalDate(Date.parse(letter.madeAt)), 'before_letter')
    repository.insertDispatch({ id: LetterDispatchId.parse(newId()), letterId: id, method, on, staffId: staff.id, at: now() })
    repository.setOut(id, on)
    return get(id)
  }

  return {
    ofPerson: (id: PersonId) => repository.ofPerson(id),
    outbox: (): Letter[] => {
      const waiting = repository.waiting()
      const outside = rights.outside(waiting.map(({ personId }) => personId))
      return waiting.filter(({ personId }) => !outside.has(personId))
    },
    dispatch: (out: Out) => out.ids.map((id) => sendOut(id, out)),
    takeBack: (id: LetterDispatchId): Letter => {
      const { letter } = ofDispatch(id)
      if (letter.dispatches[0]?.id !== id) throw new AppError('not_allowed_now')
      repository.takeBack(id, now())
      repository.setOut(letter.id, null)
      return get(letter.id)
    },
    returned: (id: LetterDispatchId, on: LocalDate, reason: ReturnReason): Letter => {
      const { letter, dispatch } = ofDispatch(id)
      if (dispatch.returnedOn !== null || !['post', 'postzustellung'].includes(dispatch.method)) throw new AppError('not_allowed_now')
      notBefore(on, dispatch.on, 'before_dispatch')
      repository.setReturned(id, on, reason)
      repository.setOut(letter.id, null)
      return get(letter.id)
    },
    checkAddress: (id: LetterDispatchId): Letter => {
      const { letter, dispatch } = ofDispatch(id)
      if (dispatch.returnedOn === null) throw new AppError('not_allowed_now')
      repository.setChecked(id, now())
      return get(letter.id)
    },
    setDropped: (id: LetterId, dropped: boolean): Letter => {
      if (isOut(get(id))) throw new AppError('not_allowed_now')
      repository.setDropped(id, dropped ? now() : null)
      return get(id)
    },
  }
}
