import { z } from 'zod'
import type { Store } from '../../../store/store.ts'

const Place = z.object({ name: z.string(), phone: z.string() })

/** Where this laptop receives visitors right now, so that a partner knows whom to call. */
export function printRepository({ db, device }: Store) {
  const place = db.prepare<[string]>(
    `SELECT site.name, site.phone FROM drop_in_session AS session JOIN site ON site.id = session.site_id
     WHERE session.device = ? AND session.state = 'laufend' ORDER BY session.started_at DESC LIMIT 1`,
  )
  return { currentPlace: () => Place.nullable().parse(place.get(device) ?? null) }
}
