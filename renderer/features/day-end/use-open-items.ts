import { contract } from '../../../shared/contract/index.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { openOf } from '../../../shared/day-end-rules.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { useMay } from '../../components/use-may.ts'

/** What a session left open, as lists; undefined until all of it is known. By the rule that also counts it in the store. */
export function useOpenItems(sessionId: SessionId, day: LocalDate) {
  const enabled = useMay()(contract.dayEnd.findings)
  const tickets = useApiQuery('queue', 'list', { sessionId }, { enabled })
  const consents = useApiQuery('consents', 'unsigned', {}, { enabled })
  const receipts = useApiQuery('receipts', 'ofSession', { sessionId }, { enabled })
  const items = useApiQuery('handover', 'ofSession', { sessionId }, { enabled })
  const known = tickets.data && consents.data && receipts.data && items.data
  return {
    error: tickets.error ?? consents.error ?? receipts.error ?? items.error,
    open: known ? openOf({ day, tickets: tickets.data, consents: consents.data, receipts: receipts.data, items: items.data }) : undefined,
  }
}
export type OpenItems = NonNullable<ReturnType<typeof useOpenItems>['open']>
