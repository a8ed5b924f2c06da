import { createHmac, randomBytes } from 'node:crypto'
import { CHANCE_LENGTH, completeToken, readToken, SIGNATURE_LENGTH, toSigns } from '../../../shared/answer-token.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import type { ReferralsRepository } from './repository.ts'

/**
 * Tokens on tear-offs: chance and a signature over it (HMAC-SHA-256 with a key that lies in the encrypted store only),
 * so that one holds no data and none can be made up. 30 bits of signature are enough where every try is typed here.
 */
export function answerTokens({ newId }: Pick<Workplace, 'newId'>, repository: ReferralsRepository) {
  function key(): string {
    const known = repository.answerKey()
    if (known) return known
    const made = randomBytes(32).toString('hex')
    repository.setAnswerKey(made)
    return made
  }

  function signed(chance: string, by: string): string {
    const signature = createHmac('sha256', Buffer.from(by, 'hex')).update(`answer ${chance}`).digest()
    return completeToken(chance + toSigns(signature, SIGNATURE_LENGTH))
  }

  return {
    /** One that no other referral has. To be called inside a command. */
    issue: (): string => {
      for (;;) {
        // The last part of a UUIDv7 is chance.
        const token = signed(toSigns(Buffer.from(newId().slice(-8), 'hex'), CHANCE_LENGTH), key())
        if (repository.byToken(token) === null) return token
      }
    },
    /** The token as it is kept. Errors: `invalid_input` with field `token` for a slip of the pen or one that was not made here. */
    checked: (typed: string): string => {
      const token = readToken(typed)
      if (token === null) throw new AppError('invalid_input', { fields: { token: 'token_typo' } })
      const by = repository.answerKey()
      if (by === null || signed(token.slice(0, CHANCE_LENGTH), by) !== token)
        throw new AppError('invalid_input', { fields: { token: 'token_forged' } })
      return token
    },
  }
}
