import { CallFailure } from '../../api/failure.ts'

/** A failure that no field of the form tells already. */
export function unblamed(error: unknown): unknown {
  return error instanceof CallFailure && error.failure.fields ? null : error
}
