import type { OfferInput } from '../../../../shared/contract/offer-work.ts'
import { CARD_WORDS } from '../../../../shared/needs-card/words.ts'
import { TAXONOMIES, type TaxonomyName } from '../../../../shared/offer-lists.ts'
import { OFFER_BASIS_WORDS, OFFER_FEATURE_WORDS, TARGET_GROUP_WORDS } from '../../../../shared/offer-words.ts'
import type { NewId } from '../../../store/store.ts'
import { hoursOf } from './offer-form.ts'
import type { PartsRepository } from './parts-repository.ts'
import type { HsdsRows } from './rows.ts'

const WORDS: Readonly<Record<TaxonomyName, Readonly<Record<string, string>>>> = {
  topics: CARD_WORDS.deu.topics,
  targetGroups: TARGET_GROUP_WORDS,
  legalBases: OFFER_BASIS_WORDS,
  features: OFFER_FEATURE_WORDS,
}
const TITLES: Readonly<Record<TaxonomyName, string>> = {
  topics: 'Themen, nach denen Angebote gefunden werden',
  targetGroups: 'Zielgruppen von Angeboten',
  legalBases: 'Rechtsgrundlagen von Angeboten',
  features: 'Was Angebote leichter erreichbar macht',
}

type Tools = { readonly parts: PartsRepository; readonly rows: HsdsRows; readonly newId: NewId }
type Keyed = { readonly id: string; readonly value: string }

/** Only what differs is written, so that the change log tells what was changed. */
function sync(before: readonly Keyed[], wanted: readonly string[], add: (value: string) => void, remove: (id: string) => void): void {
  for (const { id, value } of before) if (!wanted.includes(value)) remove(id)
  for (const value of new Set(wanted)) if (!before.some((one) => one.value === value)) add(value)
}

/** Writes what an offer consists of beside its own row. */
export function partsWriter({ parts, rows, newId }: Tools) {
  function termOf(list: TaxonomyName, code: string): string {
    const known = parts.term(TAXONOMIES[list], code)
    if (known) return known
    let taxonomy = parts.taxonomy(TAXONOMIES[list])
    if (!taxonomy) {
      taxonomy = newId()
      rows.insert('taxonomy', { id: taxonomy, name: TAXONOMIES[list], description: TITLES[list] })
    }
    const id = newId()
    const name = WORDS[list][code] ?? code
    const term = { id, code, name, description: name, taxonomy: TAXONOMIES[list], taxonomy_id: taxonomy, language: 'deu' }
    rows.insert('taxonomy_term', term)
    return id
  }

  function classes(offer: string, list: TaxonomyName, wanted: readonly string[]): void {
    const before = parts.classes(offer).flatMap(({ id, list: of, code }) => (of === TAXONOMIES[list] && code ? [{ id, value: code }] : []))
    sync(
      before,
      wanted,
      (code) => rows.insert('attribute', { id: newId(), link_id: offer, link_entity: 'service', taxonomy_term_id: termOf(list, code) }),
      (id) => rows.remove('attribute', id),
    )
  }

  function hours(offer: string, wanted: OfferInput['hours']): void {
    const key = (one: OfferInput['hours'][number]) => JSON.stringify([one.days, one.opensAt, one.closesAt, one.note])
    const before = parts.hours(offer).map((row) => ({ id: row.id, value: key(hoursOf(row)) }))
    const byKey = new Map(wanted.map((one) => [key(one), one]))
    sync(
      before,
      [...byKey.keys()],
      (value) => {
        const one = byKey.get(value)
        if (!one) return
        const rule = { freq: 'WEEKLY', interval: 1, byday: one.days.join(','), opens_at: one.opensAt, closes_at: one.closesAt }
        rows.insert('schedule', { id: newId(), service_id: offer, ...rule, description: one.note || null })
      },
      (id) => rows.remove('schedule', id),
    )
  }

  function place(offer: string, { placeName, street, postalCode, city, transportation, directions, bell }: OfferInput): void {
    const before = parts.place(offer)
    const named = [placeName, street, postalCode, city, transportation, directions, bell].some((text) => text !== '')
    if (!before && !named) return
    const locationId = before?.locationId ?? newId()
    const own = { name: placeName || null, transportation: transportation || null, description: directions || null }
    const where = { attention: bell || null, address_1: street || null, postal_code: postalCode || null, city: city || null }
    if (before) rows.update('location', locationId, own)
    else {
      rows.insert('location', { id: locationId, location_type: 'physical', ...own })
      rows.insert('service_at_location', { id: newId(), service_id: offer, location_id: locationId })
    }
    if (before?.addressId) rows.update('address', before.addressId, where)
    else if ([bell, street, postalCode, city].some((text) => text !== '')) {
      rows.insert('address', { id: newId(), location_id: locationId, ...where, country: 'DE', address_type: 'physical' })
    }
  }

  function phone(offer: string, number: string): void {
    const before = parts.phone(offer)
    if (!before && number !== '') rows.insert('phone', { id: newId(), service_id: offer, number })
    else if (before && number === '') rows.remove('phone', before.id)
    else if (before) rows.update('phone', before.id, { number })
  }

  function contact(offer: string, { contactName, contactRole, contactEmail }: OfferInput): void {
    const before = parts.contact(offer)
    const values = { name: contactName || null, title: contactRole || null, email: contactEmail || null }
    if (before && contactName !== '') rows.update('contact', before.id, values)
    else if (before) {
      for (const { id } of parts.contactPhones(before.id)) rows.update('phone', id, { contact_id: null, service_id: offer })
      rows.remove('contact', before.id)
    } else if (contactName !== '') rows.insert('contact', { id: newId(), service_id: offer, ...values })
  }

  function capacity(offer: string, { freePlaces, placesAsOf }: OfferInput): void {
    const before = parts.capacity(offer)
    if (before && (before.updated ?? '').slice(0, 10) === placesAsOf) rows.update('service_capacity', before.id, { available: freePlaces })
    else if (before) rows.update('service_capacity', before.id, { available: freePlaces, updated: placesAsOf || null })
    else if (freePlaces !== null) {
      rows.insert('service_capacity', { id: newId(), service_id: offer, available: freePlaces, updated: placesAsOf })
    }
  }

  return {
    write: (offer: string, input: OfferInput) => {
      classes(offer, 'topics', input.topics)
      classes(offer, 'targetGroups', input.targetGroups)
      classes(offer, 'legalBases', input.legalBases)
      classes(offer, 'features', input.features)
      sync(
        parts.languages(offer),
        input.languages,
        (code) => rows.insert('language', { id: newId(), service_id: offer, code }),
        (id) => rows.remove('language', id),
      )
      sync(
        parts.areas(offer),
        input.quarters,
        (name) => rows.insert('service_area', { id: newId(), service_id: offer, name }),
        (id) => rows.remove('service_area', id),
      )
      sync(
        parts.documents(offer),
        input.documents,
        (document) => rows.insert('required_document', { id: newId(), service_id: offer, document }),
        (id) => rows.remove('required_document', id),
      )
      hours(offer, input.hours)
      place(offer, input)
      phone(offer, input.phone)
      contact(offer, input)
      capacity(offer, input)
    },
  }
}
