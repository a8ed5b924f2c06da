/** Why the store cannot be opened at all; each has a screen of its own. */
export const STARTUP_FAILURES = [
  'store_missing',
  'store_corrupt',
  'store_from_future',
  'store_in_use',
  'keyring_missing',
  'keyring_corrupt',
  'folder_not_writable',
] as const
export type StartupFailure = (typeof STARTUP_FAILURES)[number]
