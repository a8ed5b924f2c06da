import type { TFunction } from 'i18next'
import type { Failure } from '../../shared/result.ts'

/** A refused call on its way to a screen. */
export class CallFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'CallFailure'
    this.failure = failure
  }
}

/** The sentence for a code: what happened, what is safe, what to do next. */
export function failureText(error: unknown, t: TFunction): string {
  if (!(error instanceof CallFailure)) return t('errors.internal', { reference: '–' })
  const { code, params, reference = '–' } = error.failure
  return t(`errors.${code}`, { seconds: 0, ...params, reference })
}

/** Refused only because the app was locked meanwhile, which the screen says by itself. */
export function isLocked(error: unknown): boolean {
  return error instanceof CallFailure && error.failure.code === 'locked'
}

/** A failure that no field of the form tells already. */
export function unblamed(error: unknown): unknown {
  return error instanceof CallFailure && error.failure.fields ? null : error
}

/** Sentence for a field key such as `required`; unknown keys get the general one, so that no code ever reaches the screen. */
export function fieldText(key: string, t: TFunction, exists: (key: string) => boolean): string {
  const full = `fields.${key}`
  return exists(full) ? t(full as 'fields.invalid') : t('fields.invalid')
}

/** Field -> sentence of a refused call that names fields; empty for any other failure. */
export function fieldErrors(error: unknown, t: TFunction, exists: (key: string) => boolean): Record<string, string> {
  const blamed = error instanceof CallFailure ? (error.failure.fields ?? {}) : {}
  return Object.fromEntries(Object.entries(blamed).map(([field, key]) => [field, fieldText(key, t, exists)]))
}
