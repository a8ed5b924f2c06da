import { type About, passwordStrength } from '../../shared/password-strength.ts'
import { AppError } from '../../shared/result.ts'

/** Refuses a new password that is easily guessed. Errors: `invalid_input`, naming the field and the reason. */
export async function expectStrong(field: string, password: string, about: About): Promise<void> {
  const { weakness } = await passwordStrength(password, about)
  if (weakness) throw new AppError('invalid_input', { fields: { [field]: weakness } })
}
