import type { Referral } from '../../../shared/contract/referrals.ts'
import { toInstant } from '../../../shared/dates.ts'
import type { ReferralId } from '../../../shared/ids.ts'
import type { AnswerState, StepDetails } from '../../../shared/referral-states.ts'
import { AppError } from '../../../shared/result.ts'
import type { AttemptWay } from '../../../shared/value-lists.ts'
import type { Workplace } from '../workplace.ts'
import { answerTokens } from './answer-tokens.ts'
import { referralsRepository } from './repository.ts'

type Answer = StepDetails & { readonly state: AnswerState; readonly way: AttemptWay; readonly note: string }
type Advance = (id: ReferralId, revision: number, state: AnswerState, note: string, details: StepDetails) => Referral

/** Answers of partners, found by the token on the tear-off. @param advance takes the step, with all its rules */
export function answersService(workplace: Workplace, advance: Advance) {
  const { store, clock, newId, staff } = workplace
  const repository = referralsRepository(store)
  const tokens = answerTokens(workplace, repository)

  function byToken(typed: string): Referral {
    const found = repository.byToken(tokens.checked(typed))
    if (!found) throw new AppError('invalid_input', { fields: { token: 'token_unknown' } })
    return found
  }

  return {
    byToken,
    record: (typed: string, revision: number, { state, way, note, reason, recheckOn }: Answer): Referral => {
      const { id } = byToken(typed)
      const after = advance(id, revision, state, note, { reason, recheckOn })
      const at = toInstant(clock.now())
      repository.insertAttempt({ id: newId(), referralId: id, way, result: 'erreicht', at, staffId: staff.id, note: '' })
      return { ...after, attempts: repository.find(id)?.attempts ?? [] }
    },
  }
}
