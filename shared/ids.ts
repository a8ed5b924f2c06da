import { z } from 'zod'

/**
 * Identifiers are UUIDv7 (RFC 9562): unique across laptops without a server and sorted by time.
 * They are branded so that an appointment's id cannot be passed where a person's is meant.
 */
export const StaffId = z.uuid().brand<'StaffId'>()
export const BranchId = z.uuid().brand<'BranchId'>()
export const DeputyId = z.uuid().brand<'DeputyId'>()
export const BreakGlassId = z.uuid().brand<'BreakGlassId'>()
export const PersonId = z.uuid().brand<'PersonId'>()
export const ChecklistId = z.uuid().brand<'ChecklistId'>()
export const ChecklistItemId = z.uuid().brand<'ChecklistItemId'>()
export const PersonLinkId = z.uuid().brand<'PersonLinkId'>()
export const BenefitUnitId = z.uuid().brand<'BenefitUnitId'>()
export const HouseholdId = z.uuid().brand<'HouseholdId'>()
export const SiteId = z.uuid().brand<'SiteId'>()
export const SessionId = z.uuid().brand<'SessionId'>()
export const TicketId = z.uuid().brand<'TicketId'>()
export const RotaId = z.uuid().brand<'RotaId'>()
export const SchoolHolidayId = z.uuid().brand<'SchoolHolidayId'>()
export const ContactId = z.uuid().brand<'ContactId'>()
export const FundingId = z.uuid().brand<'FundingId'>()
export const ConcernId = z.uuid().brand<'ConcernId'>()
export const AppointmentId = z.uuid().brand<'AppointmentId'>()
export const OfferId = z.uuid().brand<'OfferId'>()
export const ConsentId = z.uuid().brand<'ConsentId'>()
export const ReferralId = z.uuid().brand<'ReferralId'>()
export const UnmetNeedId = z.uuid().brand<'UnmetNeedId'>()
export const ReceiptId = z.uuid().brand<'ReceiptId'>()
export const HandoverItemId = z.uuid().brand<'HandoverItemId'>()
export const DayEndId = z.uuid().brand<'DayEndId'>()

export type StaffId = z.infer<typeof StaffId>
export type BranchId = z.infer<typeof BranchId>
export type DeputyId = z.infer<typeof DeputyId>
export type BreakGlassId = z.infer<typeof BreakGlassId>
export type ChecklistId = z.infer<typeof ChecklistId>
export type ChecklistItemId = z.infer<typeof ChecklistItemId>
export type PersonId = z.infer<typeof PersonId>
export type PersonLinkId = z.infer<typeof PersonLinkId>
export type BenefitUnitId = z.infer<typeof BenefitUnitId>
export type HouseholdId = z.infer<typeof HouseholdId>
export type SiteId = z.infer<typeof SiteId>
export type SessionId = z.infer<typeof SessionId>
export type TicketId = z.infer<typeof TicketId>
export type RotaId = z.infer<typeof RotaId>
export type SchoolHolidayId = z.infer<typeof SchoolHolidayId>
export type ContactId = z.infer<typeof ContactId>
export type FundingId = z.infer<typeof FundingId>
export type ConcernId = z.infer<typeof ConcernId>
export type AppointmentId = z.infer<typeof AppointmentId>
export type OfferId = z.infer<typeof OfferId>
export type ConsentId = z.infer<typeof ConsentId>
export type ReferralId = z.infer<typeof ReferralId>
export type UnmetNeedId = z.infer<typeof UnmetNeedId>
export type ReceiptId = z.infer<typeof ReceiptId>
export type HandoverItemId = z.infer<typeof HandoverItemId>
export type DayEndId = z.infer<typeof DayEndId>
