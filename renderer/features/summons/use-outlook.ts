import type { PersonId, SummonsId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'

/** What would hold for a person and a day; null as long as one of both is open. */
export function useOutlook(personId: PersonId | null, day: string, without: SummonsId | null) {
  const known = personId !== null && day !== ''
  const { data } = useApiQuery('summons', 'outlook', { personId: personId ?? '', day, without }, { enabled: known })
  return known && data ? data : null
}
export type Outlook = NonNullable<ReturnType<typeof useOutlook>>
