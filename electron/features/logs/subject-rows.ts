import type { ChangeSubject } from '../../../shared/contract/logs.ts'
import { domainTables } from '../../store/change-log.ts'
import type { Store } from '../../store/store.ts'

/** What belongs to a record of administration beside itself; of a person everything that points at it, however far. */
const ADMINISTERED: Readonly<Record<Exclude<ChangeSubject['kind'], 'person'>, readonly string[]>> = {
  staff: ['deputy', 'key_slot'],
  site: ['drop_in_session', 'rota', 'rota_exception'],
  branch: [],
}

type Link = { readonly table: string; readonly column: string; readonly to: string }

/** Finds the records that belong to a person or to a record of administration, those that are gone included. */
export function subjectRows({ db }: Pick<Store, 'db'>) {
  const links: Link[] = domainTables(db).flatMap((table) =>
    db
      .prepare<[string], { column: string; to: string }>('SELECT "from" AS "column", "table" AS "to" FROM pragma_foreign_key_list(?)')
      .all(table)
      .map((link) => ({ table, ...link })),
  )
  const living = (link: Link) =>
    db.prepare<[string], { id: string }>(`SELECT id FROM "${link.table}" WHERE "${link.column}" IN (SELECT value FROM json_each(?))`)
  const gone = db.prepare<[string, string, string], { id: string }>(
    `SELECT row_id AS id FROM change_log WHERE action = 'delete' AND table_name = ?
       AND json_extract(fields, ?) IN (SELECT value FROM json_each(?))`,
  )

  function below(table: string, ids: readonly string[], wanted: (link: Link) => boolean, deep: boolean): string[] {
    if (ids.length === 0) return []
    const parents = JSON.stringify(ids)
    return links
      .filter((link) => link.to === table && link.table !== table && wanted(link))
      .flatMap((link) => {
        const found = [...living(link).all(parents), ...gone.all(link.table, `$.${link.column}[0]`, parents)].map(({ id }) => id)
        return deep ? [...found, ...below(link.table, found, wanted, deep)] : found
      })
  }

  return (subject: ChangeSubject): string[] => {
    const { kind, id } = subject
    const wanted = kind === 'person' ? () => true : ({ table }: Link) => ADMINISTERED[kind].includes(table)
    return [...new Set([id, ...below(kind, [id], wanted, kind === 'person')])]
  }
}
