import type { SummonsText, SummonsTextInput } from '../../../shared/contract/summons.ts'
import { addDays, type LocalDate } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import { SUMMONS_TEXT_KINDS } from '../../../shared/summons-lists.ts'
import { textOn } from '../../../shared/summons-rules.ts'
import { SAMPLE_TEXTS } from '../../../shared/summons-texts.ts'
import type { Workplace } from '../workplace.ts'
import { textsRepository } from './texts-repository.ts'

/** Texts of the law by the day of the event. */
export function textsService({ store, newId, staff }: Pick<Workplace, 'store' | 'newId' | 'staff'>) {
  const repository = textsRepository(store)

  function all(): SummonsText[] {
    const own = repository.all().map(({ id: _, ...text }) => ({ ...text, sample: false }))
    return [...own, ...SAMPLE_TEXTS]
  }

  return {
    all,
    /** One of each kind; fewer where one is missing. */
    on: (day: LocalDate): SummonsText[] => {
      const texts = all()
      return SUMMONS_TEXT_KINDS.flatMap((kind) => textOn(texts, kind, day) ?? [])
    },
    save: ({ kind, version, validFrom, body }: SummonsTextInput): SummonsText[] => {
      const own = repository.all().filter((text) => text.kind === kind)
      if (all().some((text) => text.kind === kind && text.version === version))
        throw new AppError('invalid_input', { fields: { version: 'summons_version_taken' } })
      const [newest] = own
      // A text that has begun stays as it is: letters name it.
      if (newest && newest.validFrom >= validFrom) throw new AppError('invalid_input', { fields: { validFrom: 'summons_text_order' } })
      if (newest && newest.validTo === null) repository.end(newest.id, addDays(validFrom, -1))
      repository.insert({ id: newId(), kind, version, validFrom, validTo: null, body }, staff.id)
      return all()
    },
  }
}
