import type { ProviderHit, ProviderInput } from '../../../../shared/contract/provider-work.ts'
import { toInstant } from '../../../../shared/dates.ts'
import { ProviderId, ProviderLinkId } from '../../../../shared/ids.ts'
import { PROVIDER_KINDS } from '../../../../shared/offer-lists.ts'
import { AppError } from '../../../../shared/result.ts'
import type { Workplace } from '../../workplace.ts'
import { hsdsRows } from '../edit/rows.ts'
import type { StoredRow } from '../import/compare.ts'
import type { OfferIndex } from '../search/offer-index.ts'
import { alikePairs } from './alike.ts'
import { providersRepository } from './repository.ts'

const PAIRS_SHOWN = 100

/** Who gives the offers; likely duplicates are linked and never merged. */
export function providersService(
  { store, clock, newId, staff }: Pick<Workplace, 'store' | 'clock' | 'newId' | 'staff'>,
  index: OfferIndex,
) {
  const repository = providersRepository(store)
  const rows = hsdsRows(store)

  function found(id: string): StoredRow {
    const row = rows.find('organization', id)
    if (!row) throw new AppError('not_found')
    return row
  }
  function hit(id: string): ProviderHit {
    const known = repository.hit(id)
    if (!known) throw new AppError('not_found')
    return { ...known, id: ProviderId.parse(known.id) }
  }

  // HSDS knows when an organisation was changed only by its history, so the moment travels among the extra values.
  const versionOf = ({ extra }: StoredRow) => extra.last_modified ?? ''
  const extraOf = ({ kind, agreement }: ProviderInput) => ({ kind: kind ?? '', agreement, last_modified: toInstant(clock.now()) })
  const own = ({ name, alternateName, description, email, website }: ProviderInput) => ({
    name,
    alternate_name: alternateName || null,
    description: description || null,
    email: email || null,
    website: website || null,
  })

  function writeParts(id: string, { phone, contactName, contactRole }: ProviderInput): void {
    const before = { phone: repository.phone(id), contact: repository.contact(id) }
    if (before.phone && phone === '') rows.remove('phone', before.phone.id)
    else if (before.phone) rows.update('phone', before.phone.id, { number: phone })
    else if (phone !== '') rows.insert('phone', { id: newId(), organization_id: id, number: phone })
    const values = { name: contactName || null, title: contactRole || null }
    if (before.contact) rows.update('contact', before.contact.id, values)
    else if (contactName !== '') rows.insert('contact', { id: newId(), organization_id: id, ...values })
    for (const offer of repository.offers(id)) index.renewOne(offer)
  }

  return {
    search: (text: string): ProviderHit[] => repository.search(text.trim()).map(({ id }) => hit(id)),
    get: (id: string) => {
      const row = found(id)
      const { values, extra } = row
      const contact = repository.contact(id)
      const provider: ProviderInput = {
        name: String(values.name ?? ''),
        alternateName: String(values.alternate_name ?? ''),
        kind: PROVIDER_KINDS.find((kind) => kind === extra.kind) ?? null,
        description: String(values.description ?? ''),
        email: String(values.email ?? ''),
        website: String(values.website ?? ''),
        phone: repository.phone(id)?.number ?? '',
        agreement: extra.agreement ?? '',
        contactName: contact?.name ?? '',
        contactRole: contact?.title ?? '',
      }
      return { provider, version: versionOf(row) }
    },
    nameOf: (id: string): string => String(rows.find('organization', id)?.values.name ?? ''),
    /** The provider with exactly this name, in any case. */
    named: (name: string): string | null => repository.named(name),
    createNamed: (name: string): ProviderId => {
      const id = ProviderId.parse(newId())
      rows.insert('organization', { id, name })
      return id
    },
    create: (input: ProviderInput): { id: ProviderId } => {
      const id = ProviderId.parse(newId())
      const extra = Object.fromEntries(Object.entries(extraOf(input)).filter(([, value]) => value !== ''))
      rows.insert('organization', { id, ...own(input) }, extra)
      writeParts(id, input)
      return { id }
    },
    change: (id: ProviderId, version: string, input: ProviderInput): { id: ProviderId } => {
      if (versionOf(found(id)) !== version) throw new AppError('conflict')
      rows.update('organization', id, own(input), extraOf(input))
      writeParts(id, input)
      return { id }
    },
    alike: () => {
      const links = repository.links()
      const decided = new Set(links.map(({ first, second }) => `${first} ${second}`))
      const pairs = alikePairs(repository.records()).filter(({ first, second }) => !decided.has(`${first} ${second}`))
      return {
        pairs: pairs
          .slice(0, PAIRS_SHOWN)
          .map(({ first, second, reasons }) => ({ first: hit(first), second: hit(second), reasons: [...reasons] })),
        links: links.map(({ id, first, second, same, staffName }) => ({
          id: ProviderLinkId.parse(id),
          first: hit(first),
          second: hit(second),
          same: same === 1,
          staffName,
        })),
      }
    },
    link: (one: ProviderId, other: ProviderId, same: boolean): { id: ProviderLinkId } => {
      found(one)
      found(other)
      const [first, second] = one < other ? [one, other] : [other, one]
      if (repository.links().some((link) => link.first === first && link.second === second)) throw new AppError('conflict')
      const id = ProviderLinkId.parse(newId())
      repository.insertLink({ id, first, second, same, staffId: staff.id, at: toInstant(clock.now()) })
      return { id }
    },
    unlink: (id: ProviderLinkId): { id: ProviderLinkId } => {
      if (!repository.removeLink(id)) throw new AppError('not_found')
      return { id }
    },
  }
}
export type ProvidersService = ReturnType<typeof providersService>
