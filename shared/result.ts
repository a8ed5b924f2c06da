/**
 * What a call answers. Nothing is thrown across the bridge, because Electron keeps only an error's message;
 * so every known failure is a code, and the renderer turns the code into a German sentence (i18n `errors.<code>`).
 */
export const ERROR_CODES = [
  'unknown_procedure',
  'locked',
  'forbidden',
  'outside_scope',
  'invalid_input',
  'too_large',
  'internal',
  'not_found',
  'conflict',
  'not_allowed_now',
  'session_closed',
  'session_other_day',
  'wrong_password',
  'wrong_recovery_code',
  'try_later',
  'already_set_up',
  'store_missing',
  'store_corrupt',
  'store_from_future',
  'store_in_use',
  'keyring_missing',
  'keyring_corrupt',
  'folder_not_writable',
  'disk_full',
  'consent_missing',
  'import_unreadable',
  'print_failed',
  'write_failed',
  'last_administrator',
  'own_account',
  'branch_not_empty',
  'export_not_allowed',
  'cancelled',
  'backup_none_found',
  'backup_unreachable',
  'backup_running',
  'backup_needed',
  'backup_no_account',
  'backup_from_future',
  'backup_other_key',
  'backup_damaged',
  'backup_altered',
  'backup_incomplete',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Key of a field sentence, `fields.<key>` in the renderer's texts. */
type FieldErrors = Readonly<Record<string, string>>

export type Failure = {
  readonly code: ErrorCode
  /** Path of the field to blame (dots between parts) -> key of the sentence. */
  readonly fields?: FieldErrors
  /** Values the sentence mentions, for instance `seconds`; never a person's data. */
  readonly params?: Readonly<Record<string, string | number>>
  /** Found again in the log; only set for `internal`. */
  readonly reference?: string
}

export type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }

/** A failure that was foreseen. Services throw it; the router turns it into a Reply. */
export class AppError extends Error {
  readonly failure: Failure

  constructor(code: ErrorCode, more: Omit<Failure, 'code'> = {}) {
    super(code)
    this.name = 'AppError'
    this.failure = { code, ...more }
  }
}
