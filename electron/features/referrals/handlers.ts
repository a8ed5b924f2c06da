import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { Workplace } from '../workplace.ts'
import { answersService } from './answers.ts'
import { referralsService } from './service.ts'

export function referralsHandlers(workplace: Workplace): HandlersFor<'referrals'> {
  const service = referralsService(workplace)
  const answers = answersService(workplace, service.advance)
  return {
    ofPerson: ({ personId }) => service.ofPerson(personId),
    get: ({ id }) => service.get(id),
    open: () => service.open(),
    create: (referral) => service.create(referral),
    advance: ({ id, revision, state, note, reason, recheckOn }) => service.advance(id, revision, state, note, { reason, recheckOn }),
    undo: ({ id, revision }) => service.undo(id, revision),
    setFollowUp: ({ id, revision, followUpOn }) => service.setFollowUp(id, revision, followUpOn),
    noteAttempt: ({ id, revision, ...attempt }) => service.noteAttempt(id, revision, attempt),
    byToken: ({ token }) => answers.byToken(token),
    recordAnswer: ({ token, revision, ...answer }) => answers.record(token, revision, answer),
    attachConsent: ({ id, revision, consentId }) => service.attachConsent(id, revision, consentId),
  }
}
