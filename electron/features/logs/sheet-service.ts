import { z } from 'zod'
import type { PersonDocument } from '../../../shared/contract/letters.ts'
import type { AccessLine } from '../../../shared/contract/logs.ts'
import { type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import { DATA_CATEGORIES, type DataCategory } from '../../../shared/value-lists.ts'
import { adminEvents } from '../admin-events.ts'
import { exportFile } from '../export-file.ts'
import type { Workplace } from '../workplace.ts'
import { accessRepository } from './access-repository.ts'

/** What the sheet says: functions instead of names, because staff have rights too and the law asks for recipients. */
export type AccessSheet = {
  readonly office: string
  readonly date: LocalDate
  readonly person: { readonly name: string; readonly birthDate: string }
  /** Who saw or changed something, by the roles they hold; each with how often, and from when to when. */
  readonly functions: readonly {
    readonly roles: readonly string[]
    readonly count: Readonly<Record<AccessLine['access'], number>>
    readonly first: LocalDate
    readonly last: LocalDate
  }[]
  /** To whom data was passed on, with consent. */
  readonly recipients: readonly { readonly name: string; readonly on: LocalDate; readonly categories: readonly DataCategory[] }[]
}
/** Handed in, because prints are another feature's. */
export type AccessSheetHtml = (sheet: AccessSheet) => string

type Kept = { readonly document: PersonDocument; readonly html: string }
type Done = { done: boolean; personId: PersonId }
type Shared = { name: string; at: string; categories: string }

const TITLE = 'Auskunft über Zugriffe'
const Categories = z.array(z.enum(DATA_CATEGORIES))

/** The sheet "Wer hat meine Daten gesehen" (Art. 15 DSGVO, § 83 SGB X). The last one shown is kept to be printed and saved. */
export function sheetService(workplace: Workplace, toHtml: AccessSheetHtml) {
  const { store, clock, newId, staff, host } = workplace
  const accesses = accessRepository(store)
  const events = adminEvents(workplace)
  const person = store.db.prepare<[PersonId], { birthDate: string }>('SELECT birth_date AS birthDate FROM person WHERE id = ?')
  const shared = store.db.prepare<[PersonId], Shared>(
    `SELECT coalesce(consent.recipient_organization, referral.provider_name) AS name, referral.handed_over_at AS at,
       referral.data_shared AS categories
     FROM referral LEFT JOIN consent ON consent.id = referral.consent_id
     WHERE referral.person_id = ? AND referral.handed_over_at IS NOT NULL AND referral.data_shared <> '[]'
     ORDER BY referral.handed_over_at`,
  )
  let kept: Kept | null = null
  const today = () => toLocalDate(clock.now())

  function found(token: string): Kept {
    if (kept?.document.token !== token) throw new AppError('not_found')
    return kept
  }

  function sheetOf(personId: PersonId, birthDate: string): AccessSheet {
    const groups = new Map<string, ReturnType<typeof accesses.forSheet>>()
    for (const entry of accesses.forSheet(personId)) {
      const group = [...entry.roles].sort().join(' ')
      groups.set(group, [...(groups.get(group) ?? []), entry])
    }
    return {
      office: staff.office,
      date: today(),
      person: { name: accesses.nameOf(personId), birthDate },
      functions: [...groups.values()].flatMap((entries) => {
        const [first] = entries
        const last = entries.at(-1)
        if (!first || !last) return []
        const times = (access: AccessLine['access']) => entries.filter((entry) => entry.access === access).length
        const count = { read: times('read'), write: times('write'), print: times('print'), export: times('export') }
        return { roles: first.roles, count, first: dayOf(first.at), last: dayOf(last.at) }
      }),
      recipients: shared
        .all(personId)
        .map(({ name, at, categories }) => ({ name, on: dayOf(at), categories: Categories.parse(JSON.parse(categories)) })),
    }
  }

  return {
    build: async (personId: PersonId): Promise<PersonDocument> => {
      const row = person.get(personId)
      if (!row) throw new AppError('not_found')
      const html = toHtml(sheetOf(personId, row.birthDate))
      const document = { token: newId(), title: TITLE, pdf: await host.printing.render(html), personId }
      kept = { document, html }
      return document
    },
    print: async (token: string): Promise<Done> => {
      const { html, document } = found(token)
      return { done: await host.printing.print(html), personId: document.personId }
    },
    save: async (token: string): Promise<Done> => {
      const { document } = found(token)
      const fileName = `${TITLE} ${today()}.pdf`
      const done = await exportFile(workplace, { kind: 'logs', title: TITLE, fileName, content: document.pdf })
      if (done) events.note('log_export', '', TITLE)
      return { done, personId: document.personId }
    },
  }
}

const dayOf = (at: string) => toLocalDate(Date.parse(at))
