/** What administration does is noted by one of these kinds; the log viewer has a wording for each. */
export const ADMIN_EVENT_KINDS = [
  'account_made',
  'account_changed',
  'account_left',
  'account_returned',
  'password_reset',
  'deputy_appointed',
  'deputy_ended',
  'branch_made',
  'branch_renamed',
  'branch_closed',
  'branch_reopened',
  'cases_handed_over',
  'hand_over_undone',
  'restore',
  'rekey',
  'recovery_renewed',
  'log_export',
  'log_pruned',
] as const
export type AdminEventKind = (typeof ADMIN_EVENT_KINDS)[number]
