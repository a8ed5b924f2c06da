import { parseHlc } from '../store/hlc.ts'
import type { Store } from '../store/store.ts'

export function clockRepository({ db }: Pick<Store, 'db'>) {
  const changed = db.prepare<[], { hlc: string }>('SELECT hlc FROM change_log WHERE seq = (SELECT max(seq) FROM change_log)')
  const accessed = db.prepare<[], { at: string | null }>(
    'SELECT max(at) AS at FROM access_log WHERE seq > (SELECT max(seq) FROM access_log) - 1000',
  )

  return {
    /** Newest moment that either log knows, in milliseconds since 1970; null in an empty store. */
    newest: (): number | null => {
      const change = changed.get()
      const access = accessed.get()?.at ?? null
      const moments = [...(change ? [parseHlc(change.hlc).ms] : []), ...(access ? [Date.parse(access)] : [])]
      return moments.length > 0 ? Math.max(...moments) : null
    },
  }
}
