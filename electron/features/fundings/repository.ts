import { Funding } from '../../../shared/contract/fundings.ts'
import type { FundingId } from '../../../shared/ids.ts'
import type { Store } from '../../store/store.ts'

type Row = Record<keyof Funding, string | null>

const FUNDING = 'SELECT id, kind, name, valid_from AS validFrom, valid_to AS validTo FROM funding'

/** Lists of cost bearers and projects; short, so that they are read whole. */
export function fundingsRepository({ db }: Store) {
  const all = db.prepare<[], Row>(`${FUNDING} ORDER BY kind, name, validFrom`)
  const find = db.prepare<[FundingId], Row>(`${FUNDING} WHERE id = ?`)
  const insert = db.prepare<[Funding]>(
    'INSERT INTO funding (id, kind, name, valid_from, valid_to) VALUES (@id, @kind, @name, @validFrom, @validTo)',
  )
  const update = db.prepare<[Funding]>(
    'UPDATE funding SET kind = @kind, name = @name, valid_from = @validFrom, valid_to = @validTo WHERE id = @id',
  )

  return {
    all: () => all.all().map((row) => Funding.parse(row)),
    find: (id: FundingId) => Funding.nullable().parse(find.get(id) ?? null),
    insert: (funding: Funding) => insert.run(funding),
    update: (funding: Funding) => update.run(funding),
  }
}
