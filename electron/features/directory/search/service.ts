import type { OfferHit } from '../../../../shared/contract/directory.ts'
import type { Topic } from '../../../../shared/value-lists.ts'
import type { Store } from '../../../store/store.ts'
import { languageCode } from '../hsds/language-code.ts'
import { searchRepository } from './repository.ts'
import { indexed, matching, wordEnds } from './search-text.ts'

const SHOWN = 100

type Wanted = { readonly text: string; readonly topic: Topic | null; readonly language: string; readonly quarter: string }

/** Finds offers by what they say and by topic, language and quarter; in the order of their names, those whose name fits first. */
export function searchService(store: Store) {
  const repository = searchRepository(store)

  return {
    search: ({ text, topic, language, quarter }: Wanted): { offers: OfferHit[]; more: boolean } => {
      const filter = {
        topic,
        language: language ? (languageCode(language) ?? language) : null,
        quarter: quarter || null,
        limit: SHOWN + 1,
      }
      const found = repository.find(matching(text), filter)
      return { offers: found.slice(0, SHOWN), more: found.length > SHOWN }
    },
    facets: () => ({
      languages: repository.languages(),
      quarters: repository.quarters(),
      total: repository.total(),
      importedAt: repository.importedAt(),
    }),
    /** Has to run in the same transaction as whatever changed the offers. */
    renewIndex: () => {
      repository.renewIndex(
        repository.texts().map(({ id, name, alternate, provider, ...rest }) => ({
          id,
          name: indexed([name, alternate]),
          parts: wordEnds(`${name} ${alternate ?? ''}`),
          provider: indexed([provider]),
          body: indexed([rest.description, rest.eligibility, rest.classes, rest.places]),
        })),
      )
    },
  }
}
