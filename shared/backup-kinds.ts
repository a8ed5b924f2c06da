import { z } from 'zod'

/** What a backup counts, so that one can see before a restore what would come and go. */
export const BACKUP_KINDS = ['person', 'contact', 'appointment', 'concern', 'referral', 'consent', 'offer', 'staff'] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

const Count = z.number().int().min(0)
export const KindCounts = z.object({
  person: Count,
  contact: Count,
  appointment: Count,
  concern: Count,
  referral: Count,
  consent: Count,
  offer: Count,
  staff: Count,
})
export type KindCounts = z.infer<typeof KindCounts>
