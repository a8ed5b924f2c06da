import { OfferHit } from '../../../../shared/contract/directory.ts'
import { toLocalDateTime } from '../../../../shared/dates.ts'
import { type Judgement, judge, type OfferNeed } from '../../../../shared/offer-fit.ts'
import type { Clock } from '../../../store/store.ts'
import { languageCode } from '../hsds/language-code.ts'
import type { OfferEntry } from './entry.ts'
import type { OfferIndex } from './offer-index.ts'
import { matching } from './search-text.ts'

const SHOWN = 100
/** Beyond this many unanswered questions all offers are alike. */
const MOST_UNSAID = 8
const NO_JUDGEMENT: Judgement = { fits: [], unsaid: [], km: null }
const IN_GERMAN = new Intl.Collator('de')

type Wanted = OfferNeed & { readonly text: string }
type Found = { readonly entry: OfferEntry; readonly judgement: Judgement }

export function hitOf(entry: OfferEntry, { fits, unsaid }: Judgement = NO_JUDGEMENT): OfferHit {
  const { sortKey: _, status, places: __, schedules: ___, ...shown } = entry
  return OfferHit.parse({ ...shown, active: status === 'active', fits, unsaid })
}

function distinct(lists: Iterable<readonly string[]>): string[] {
  const values = new Set<string>()
  for (const list of lists) for (const value of list) values.add(value)
  return [...values]
}

/**
 * Finds offers by what they say and by what is needed. Those whose name says it come first, then those that leave fewer
 * questions open, then the nearer ones, then by name. Offers are put in order, never the persons they are for.
 */
export function searchService(index: OfferIndex, clock: Clock) {
  function find({ text, ...asked }: Wanted): Found[] {
    const need = { ...asked, language: asked.language ? (languageCode(asked.language) ?? asked.language) : '' }
    const match = matching(text)
    const found = match && index.matches(match)
    const from = need.nearby && need.quarter !== '' ? index.middleOf(need.quarter) : null
    const now = toLocalDateTime(clock.now())
    const groups: Found[][] = []
    for (const { row, entry } of index.all()) {
      if (found && !found.said.has(row)) continue
      const judgement = judge(entry, need, now, from)
      if (!judgement) continue
      const group = (found && !found.named.has(row) ? MOST_UNSAID + 1 : 0) + Math.min(judgement.unsaid.length, MOST_UNSAID)
      const members = groups[group]
      if (members) members.push({ entry, judgement })
      else groups[group] = [{ entry, judgement }]
    }
    if (from) for (const group of groups) group?.sort((one, other) => (one.judgement.km ?? 0) - (other.judgement.km ?? 0))
    return groups.flat()
  }

  return {
    search: (wanted: Wanted): { offers: OfferHit[]; more: boolean } => {
      const found = find(wanted)
      return { offers: found.slice(0, SHOWN).map(({ entry, judgement }) => hitOf(entry, judgement)), more: found.length > SHOWN }
    },
    facets: () => {
      const entries = index.all().map(({ entry }) => entry)
      return {
        languages: distinct(entries.map(({ languages }) => languages)).sort(),
        quarters: distinct(entries.map(({ quarters }) => quarters)).sort(IN_GERMAN.compare),
        total: entries.length,
        importedAt: index.importedAt(),
      }
    },
  }
}
