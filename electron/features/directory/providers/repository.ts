import type { Store } from '../../../store/store.ts'
import type { ProviderRecord } from './alike.ts'

type Hit = { id: string; name: string; offers: number }
type Id = { readonly id: string }
type LinkRow = { id: string; first: string; second: string; same: number; staffName: string }

const OWN_ONLY = 'organization_id = ? AND service_id IS NULL AND service_at_location_id IS NULL AND location_id IS NULL'
const HIT = `SELECT organization.id, organization.name,
  (SELECT count(*) FROM hsds_service WHERE organization_id = organization.id AND status <> 'defunct') AS offers
  FROM hsds_organization AS organization`

/** Organisations that give offers, and what staff say about two of them. */
export function providersRepository({ db }: Store) {
  const search = db.prepare<[string], Hit>(
    `${HIT} WHERE lower(organization.name) LIKE ? ESCAPE '\\' ORDER BY organization.name, organization.id LIMIT 50`,
  )
  const named = db.prepare<[string], Id>('SELECT id FROM hsds_organization WHERE name = ? COLLATE NOCASE ORDER BY id LIMIT 1')
  const hit = db.prepare<[string], Hit>(`${HIT} WHERE organization.id = ?`)
  const phone = db.prepare<[string], Id & { number: string }>(
    `SELECT id, number FROM hsds_phone WHERE ${OWN_ONLY} AND contact_id IS NULL ORDER BY id LIMIT 1`,
  )
  const contact = db.prepare<[string], Id & { name: string; title: string | null }>(
    `SELECT id, name, title FROM hsds_contact WHERE ${OWN_ONLY} AND name IS NOT NULL ORDER BY id LIMIT 1`,
  )
  const offers = db.prepare<[string], Id>('SELECT id FROM hsds_service WHERE organization_id = ?')
  const records = db.prepare<[], ProviderRecord>(
    `SELECT organization.id, organization.name, coalesce(organization.alternate_name, '') AS alternateName,
       coalesce(organization.email, '') AS email, coalesce(organization.website, '') AS website,
       coalesce((SELECT number FROM hsds_phone WHERE organization_id = organization.id ORDER BY id LIMIT 1), '') AS phone,
       coalesce((SELECT address_1 FROM hsds_location AS location JOIN hsds_address AS address ON address.location_id = location.id
          WHERE location.organization_id = organization.id ORDER BY address.id LIMIT 1), '') AS street,
       coalesce((SELECT postal_code FROM hsds_location AS location JOIN hsds_address AS address ON address.location_id = location.id
          WHERE location.organization_id = organization.id ORDER BY address.id LIMIT 1), '') AS postalCode
     FROM hsds_organization AS organization`,
  )
  const links = db.prepare<[], LinkRow>(
    `SELECT link.id, first_provider_id AS first, second_provider_id AS second, same, staff.display_name AS staffName
     FROM provider_link AS link JOIN staff ON staff.id = link.staff_id ORDER BY link.made_at DESC, link.id`,
  )
  const insert = db.prepare<[{ id: string; first: string; second: string; same: number; staffId: string; at: string }]>(
    `INSERT INTO provider_link (id, first_provider_id, second_provider_id, same, staff_id, made_at)
     VALUES (@id, @first, @second, @same, @staffId, @at)`,
  )
  const remove = db.prepare<[string]>('DELETE FROM provider_link WHERE id = ?')
  return {
    search: (text: string) => search.all(`%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`),
    named: (name: string) => named.get(name)?.id ?? null,
    hit: (id: string) => hit.get(id) ?? null,
    phone: (id: string) => phone.get(id) ?? null,
    contact: (id: string) => contact.get(id) ?? null,
    offers: (id: string) => offers.all(id).map((offer) => offer.id),
    records: () => records.all(),
    links: () => links.all(),
    insertLink: (link: { id: string; first: string; second: string; same: boolean; staffId: string; at: string }) => {
      insert.run({ ...link, same: link.same ? 1 : 0 })
    },
    removeLink: (id: string) => remove.run(id).changes > 0,
  }
}
