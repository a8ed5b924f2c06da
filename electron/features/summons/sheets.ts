import { createHash } from 'node:crypto'
import { toInstant, toLocalDate } from '../../../shared/dates.ts'
import { PersonId, type SiteId, type SummonsId, SummonsSheetId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { SummonsContent } from '../../../shared/summons-content.ts'
import { numbers } from '../numbers.ts'
import type { Workplace } from '../workplace.ts'
import { findingsRepository } from './findings-repository.ts'
import { summonsPapersRepository } from './papers-repository.ts'

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex')

type Head = { readonly personId: PersonId; readonly siteId: SiteId; readonly startsAt: string }

/** Numbered sheets as they were sent: kept word for word, and read again only as long as their hash is right. */
export function summonsSheets(workplace: Workplace) {
  const { store, clock, newId, staff } = workplace
  const papers = summonsPapersRepository(store)
  const findings = findingsRepository(store)
  const given = numbers(workplace)

  return {
    /** The next number of this laptop. */
    number: () => given.document(null),
    head: ({ personId, siteId, startsAt }: Head, number: string) => {
      const [person, site] = [findings.person(personId), findings.site(siteId)]
      if (!person || !site) throw new AppError('not_found')
      const { name, addressee, street, town, interpreterNeed } = person
      const { allowed: _, ...place } = site
      return {
        ...{ number, office: staff.office, date: toLocalDate(clock.now()), staffName: staff.displayName, startsAt },
        person: { name, addressee, street, town },
        site: place,
        interpreter: interpreterNeed !== 'nein',
      }
    },
    keep: (summonsId: SummonsId, said: SummonsContent): void => {
      const content = JSON.stringify(said)
      const { kind, number } = said
      const id = SummonsSheetId.parse(newId())
      const madeAt = toInstant(clock.now())
      papers.insertSheet({ id, summonsId, kind, number, madeAt, content, hash: hashOf(content), staffId: staff.id })
    },
    /** Errors: `not_found`; `internal` when it is no longer what was sent. */
    read: (id: SummonsSheetId): { personId: PersonId; content: SummonsContent } | null => {
      const sheet = papers.sheet(id)
      if (!sheet) return null
      if (hashOf(sheet.content) !== sheet.hash) throw new Error('a sheet is not what was sent')
      return { personId: PersonId.parse(sheet.personId), content: SummonsContent.parse(JSON.parse(sheet.content)) }
    },
  }
}
