import type { OfferHit } from '../../../../shared/contract/directory.ts'
import { toLocalDateTime } from '../../../../shared/dates.ts'
import { explain, type Moment, type OfferNeed, openQuestions, questionsOf } from '../../../../shared/offer-fit.ts'
import type { Clock } from '../../../store/store.ts'
import { languageCode } from '../hsds/language-code.ts'
import type { Known, OfferIndex } from './offer-index.ts'
import { isNamed, type Match, matching } from './search-text.ts'

const SHOWN = 100
/** Beyond this many unanswered questions all offers are alike. */
const MOST_UNSAID = 8
const IN_GERMAN = new Intl.Collator('de')

function distinct(lists: Iterable<readonly string[]>): string[] {
  const values = new Set<string>()
  for (const list of lists) for (const value of list) values.add(value)
  return [...values]
}

type Wanted = OfferNeed & { readonly text: string }

/**
 * Finds offers by what they say and by what is needed. Those whose name says it come first, then those that leave fewer
 * questions open, then the nearer ones, then by name. Offers are put in order, never the persons they are for.
 */
export function searchService(index: OfferIndex, clock: Clock) {
  /** In groups from the best to the last; names decide first, then the questions left open. */
  function groupsOf(match: Match | null, need: OfferNeed, moment: Moment): Known[][] {
    const said = match?.anywhere ? index.matches(match.anywhere) : null
    const questions = questionsOf(need)
    const groups: Known[][] = []
    for (const known of index.candidates(need)) {
      if (said && !said(known.row)) continue
      if (match && match.short.length > 0 && !isNamed(known.names, match.short)) continue
      const open = openQuestions(known.facts, need, questions, moment)
      if (open === null) continue
      const group = (match && !isNamed(known.name, match.words) ? MOST_UNSAID + 1 : 0) + Math.min(open, MOST_UNSAID)
      const members = groups[group]
      if (!members) groups[group] = [known]
      // One more than is shown says that there are more.
      else if (members.length <= SHOWN) members.push(known)
      // The best group is full: nobody further back can come before it.
      else if (group === 0) break
    }
    return groups
  }

  return {
    search: ({ text, ...asked }: Wanted): { offers: OfferHit[]; more: boolean } => {
      const language = asked.language ? (languageCode(asked.language) ?? asked.language) : ''
      const need = { ...asked, language, quarter: asked.quarter.toLowerCase() }
      const from = need.nearby && need.quarter !== '' ? index.middleOf(need.quarter) : null
      const moment = { now: toLocalDateTime(clock.now()), from }
      const shown: Known[] = []
      for (const group of groupsOf(matching(text), need, moment)) {
        if (group && shown.length <= SHOWN) shown.push(...group)
      }
      const questions = questionsOf(need)
      const offers = shown.slice(0, SHOWN).map(({ hit, facts }) => {
        const { fits, unsaid } = explain(facts, need, questions, moment)
        return { ...hit(), fits: [...fits], unsaid: [...unsaid] }
      })
      return { offers, more: shown.length > SHOWN }
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
