import { DUE_PAGE, type DueOffer, type OfferInput } from '../../../../shared/contract/offer-work.ts'
import { toInstant, toLocalDate } from '../../../../shared/dates.ts'
import { OfferId } from '../../../../shared/ids.ts'
import { freshness } from '../../../../shared/offer-freshness.ts'
import type { CheckOutcome } from '../../../../shared/offer-lists.ts'
import { AppError } from '../../../../shared/result.ts'
import type { Workplace } from '../../workplace.ts'
import type { StoredRow } from '../import/compare.ts'
import type { OfferEntry } from '../search/entry.ts'
import type { OfferIndex } from '../search/offer-index.ts'
import { offerForm } from './offer-form.ts'
import { partsRepository } from './parts-repository.ts'
import { workRepository } from './repository.ts'
import { hsdsRows } from './rows.ts'
import { partsWriter } from './write-parts.ts'

const FIRST: readonly DueOffer['why'][] = ['review', 'expired', 'unknown', 'stale']

/** Offers entered, changed, looked over and checked by hand. */
export function editService(workplace: Pick<Workplace, 'store' | 'clock' | 'newId' | 'staff'>, index: OfferIndex) {
  const { store, clock, newId, staff } = workplace
  const rows = hsdsRows(store)
  const parts = partsRepository(store)
  const work = workRepository(store)
  const writer = partsWriter({ parts, rows, newId })
  const now = () => toInstant(clock.now())
  const today = () => toLocalDate(clock.now())

  function found(id: string): StoredRow {
    const row = rows.find('service', id)
    if (!row) throw new AppError('not_found')
    return row
  }
  const versionOf = ({ values }: StoredRow) => String(values.last_modified ?? '')

  /** Fields of the offer's own row; `inactive` of a package stays what it is as long as the form says "closed for now". */
  function own(input: OfferInput, before: StoredRow | null) {
    const stays = before?.values.status === 'inactive' && input.status === 'temporarily closed'
    return {
      organization_id: input.providerId,
      name: input.name,
      description: input.description || null,
      url: input.website || null,
      email: input.email || null,
      status: stays ? 'inactive' : input.status,
      interpretation_services: input.interpretation || null,
      application_process: input.applicationProcess || null,
      fees_description: input.fees || null,
      wait_time: input.waitTime || null,
      eligibility_description: input.eligibility || null,
      minimum_age: input.minimumAge,
      maximum_age: input.maximumAge,
      alert: input.alert || null,
      last_modified: now(),
    }
  }

  function known(input: OfferInput): void {
    if (!rows.find('organization', input.providerId)) throw new AppError('not_found', { fields: { providerId: 'provider' } })
  }
  function insert(input: OfferInput): OfferId {
    known(input)
    const id = OfferId.parse(newId())
    rows.insert('service', { id, ...own(input, null) }, input.validUntil ? { valid_until: input.validUntil } : {})
    work.insertEntry(id, staff.id, now())
    writer.write(id, input)
    return id
  }
  function overwrite(id: OfferId, version: string, input: OfferInput): void {
    const before = found(id)
    if (versionOf(before) !== version) throw new AppError('conflict')
    known(input)
    rows.update('service', id, own(input, before), { valid_until: input.validUntil })
    writer.write(id, input)
  }
  function form(id: string, row: StoredRow) {
    return { offer: offerForm(id, row, parts), version: versionOf(row) }
  }

  function whyDue(entry: OfferEntry): DueOffer['why'] | null {
    if (entry.review === 'open') return 'review'
    const state = freshness(entry, today())
    return state === 'fresh' ? null : state
  }

  return {
    form: (id: string) => form(id, found(id)),
    find: (id: string) => {
      const row = rows.find('service', id)
      return row && form(id, row)
    },
    create: (input: OfferInput): { id: OfferId } => {
      const id = insert(input)
      index.renewOne(id)
      return { id }
    },
    change: (id: OfferId, version: string, input: OfferInput): { id: OfferId } => {
      overwrite(id, version, input)
      index.renewOne(id)
      return { id }
    },
    /** For many at once: whoever calls them renews the index. */
    insert,
    overwrite,
    review: (id: OfferId): { id: OfferId } => {
      found(id)
      const entry = work.entry(id)
      if (!entry || entry.reviewedAt !== null) throw new AppError('not_allowed_now', { fields: { review: 'review_done' } })
      if (entry.createdById === staff.id) throw new AppError('not_allowed_now', { fields: { review: 'review_own' } })
      work.review(id, staff.id, now())
      rows.update('service', id, { assured_date: today(), last_modified: now() })
      index.renewOne(id)
      return { id }
    },
    noteCheck: (id: OfferId, outcome: CheckOutcome, note: string): { id: OfferId } => {
      found(id)
      work.noteCheck({ id: newId(), offerId: id, staffId: staff.id, at: now(), outcome, note })
      if (outcome === 'nicht_erreicht') return { id }
      const closed = outcome === 'geschlossen' ? { status: 'defunct' } : {}
      rows.update('service', id, { assured_date: today(), last_modified: now(), ...closed })
      index.renewOne(id)
      return { id }
    },
    history: (id: OfferId) => {
      found(id)
      const entry = work.entry(id)
      return {
        createdBy: entry?.createdBy ?? '',
        createdAt: entry?.createdAt ?? null,
        reviewedBy: entry?.reviewedBy ?? '',
        reviewedAt: entry?.reviewedAt ?? null,
        mayReview: entry !== null && entry.reviewedAt === null && entry.createdById !== staff.id,
        checks: work.checks(id),
      }
    },
    due: (page: number) => {
      const all = index.all().flatMap(({ entry }) => {
        const why = whyDue(entry)
        return why ? [{ entry, why }] : []
      })
      all.sort(
        (one, other) =>
          FIRST.indexOf(one.why) - FIRST.indexOf(other.why) ||
          (one.entry.assuredOn < other.entry.assuredOn ? -1 : one.entry.assuredOn > other.entry.assuredOn ? 1 : 0),
      )
      const offers = all.slice(page * DUE_PAGE, (page + 1) * DUE_PAGE).map(({ entry, why }) => ({
        id: OfferId.parse(entry.id),
        name: entry.name,
        providerName: entry.providerName,
        phone: parts.phone(entry.id)?.number ?? '',
        assuredOn: entry.assuredOn,
        why,
        lastTry: work.lastTry(entry.id),
      }))
      return { offers, total: all.length }
    },
  }
}
export type EditService = ReturnType<typeof editService>
