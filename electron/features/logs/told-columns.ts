/** What the program keeps for itself, keys, and links that say no more than the record does. */
const NOT_TOLD: readonly string[] = [
  'id',
  'revision',
  'contact_id',
  'concern_id',
  'cost_bearer_id',
  'project_id',
  'consent_id',
  'release_id',
  'replaces_id',
  'checklist_id',
  'referral_id',
  'summons_id',
  'previous_id',
  'session_id',
  'rota_id',
  'series_id',
  'appointment_id',
  'follow_up_of',
  'unit_id',
  'subject_id',
  'household_id',
  'offer_id',
  'position',
  'device',
  'public_key',
  'ticket_id',
  'subject_id',
  'sequence',
  'appointment_id',
  'appointment_revision',
  'letter_id',
  'run_id',
]

/** Where people write what they like: about a person, and maybe more than was meant to be. */
const FREE_TEXT: Readonly<Record<string, readonly string[]>> = {
  person: ['note', 'access_needs', 'contact_times', 'code_word', 'contact_reason'],
  person_link: ['reason'],
  concern: ['summary'],
  checklist: ['scope'],
  checklist_item: ['label'],
  ticket: ['forwarded_to'],
  contact: ['note'],
  appointment: ['purpose', 'cancel_note'],
  waiting: ['purpose'],
  consent: ['purpose', 'withdrawal_note', 'guardians', 'released_person'],
  referral: ['note'],
  handover_item: ['summary'],
  referral_step: ['note'],
  application_record: ['wording'],
  emergency: ['missing'],
  print_record: ['content'],
  letter: ['sheet', 'subject'],
  interpreter_booking: ['variant', 'interpreter_name'],
  interpreter_step: ['note'],
  summons: ['delivery_proof'],
  summons_hearing: ['reasons'],
  summons_check: ['answers'],
  summons_sheet: ['content'],
}
/** Columns of later versions that by their name hold free text; to show too little is the safer mistake. */
const SOUNDS_FREE = /note|remark|summary|text|purpose|comment/
/** Written for whoever checks. */
const FOR_REVIEW: readonly string[] = ['admin_event', 'break_glass', 'deputy']

export function isTold(column: string): boolean {
  return !NOT_TOLD.includes(column)
}

/** Whether the officer sees only how long a value is: checking how data is handled needs no content (domain B.6, Art. 5(1)(c) DSGVO). */
export function isFreeText(table: string, column: string): boolean {
  if (FOR_REVIEW.includes(table)) return false
  return (FREE_TEXT[table] ?? []).includes(column) || SOUNDS_FREE.test(column)
}
