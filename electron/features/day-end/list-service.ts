import type { HandoverItem } from '../../../shared/contract/handover.ts'
import type { HandlersFor, OutputOf } from '../../../shared/contract/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import { formatDate, type LocalDate, type LocalDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { BranchId, PersonId, SessionId } from '../../../shared/ids.ts'
import { HANDOVER_WORDS } from '../../../shared/receipt-words.ts'
import { AppError } from '../../../shared/result.ts'
import { exportFile } from '../export-file.ts'
import type { Workplace } from '../workplace.ts'
import { dayEndRepository } from './repository.ts'

/** What a branch has to do after a session, as it goes onto its sheet. */
type HandoverList = {
  readonly office: string
  readonly branchName: string
  readonly siteName: string
  readonly day: LocalDate
  readonly printedAt: LocalDateTime
  readonly staffName: string
  readonly items: readonly HandoverItem[]
  /** How many more there are that whoever prints may not see. */
  readonly withheld: number
}
/** Handed in, because prints are another feature's. */
export type HandoverListHtml = (list: HandoverList) => string

type Listed = OutputOf<'dayEnd', 'list'>
type Kept = { readonly document: Listed; readonly html: string; readonly fileName: string }
type Done = { done: boolean; persons: PersonId[] }

const TITLE = 'Weitergabeliste'
const HEAD = [
  'Geschäftsstelle',
  'Person',
  'Art',
  'Eilig',
  'Worum es geht',
  'Zu erledigen bis',
  'Belegnummer',
  'Aufgenommen',
  'Aufgenommen von',
  'Angerufen',
  'Gesprochen mit',
  'Übernommen',
  'Übernommen von',
]

/** What no file system takes in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|]/g

/** `24.11.2026 09:30`, which spreadsheets take for a date; empty for what has not happened. */
function when(instant: string | null): string {
  if (instant === null) return ''
  const local = toLocalDateTime(Date.parse(instant))
  return `${formatDate(local.slice(0, 10))} ${local.slice(11)}`
}

function rowOf(item: HandoverItem): string[] {
  return [
    item.branchName,
    item.personId ? item.personName : 'ohne Namen',
    HANDOVER_WORDS[item.kind],
    item.urgent ? 'ja' : 'nein',
    item.summary,
    formatDate(item.dueOn),
    item.receiptNumber,
    when(item.createdAt),
    item.createdByName,
    when(item.phonedAt),
    item.phonedWith,
    when(item.acknowledgedAt),
    item.acknowledgedBy,
  ]
}

/** Hand-over lists of a session, one per branch. The last one shown is kept to be printed and saved. */
export function listService(workplace: Workplace, handover: Pick<HandlersFor<'handover'>, 'ofSession'>, toHtml: HandoverListHtml) {
  const { store, clock, newId, staff, host, settings } = workplace
  const repository = dayEndRepository(store)
  let kept: Kept | null = null

  function gathered(sessionId: SessionId, branchId: BranchId) {
    const session = repository.session(sessionId)
    const items = handover.ofSession({ sessionId }).filter((item) => item.branchId === branchId)
    const [first] = items
    if (!session || !first) throw new AppError('not_found')
    const persons = [...new Set(items.flatMap(({ personId }) => personId ?? []))]
    const withheld = repository.itemCount(sessionId, branchId) - items.length
    const { branchName } = first
    const fileName = `${TITLE} ${branchName.replace(NOT_IN_NAMES, '-')} ${session.day}`
    return { session, items, persons, withheld, branchName, fileName }
  }

  function found(token: string): Kept {
    if (kept?.document.token !== token) throw new AppError('not_found')
    return kept
  }

  return {
    build: async (sessionId: SessionId, branchId: BranchId): Promise<Listed> => {
      const { session, items, persons, withheld, branchName, fileName } = gathered(sessionId, branchId)
      const html = toHtml({
        ...{ office: staff.office, staffName: staff.displayName, printedAt: toLocalDateTime(clock.now()) },
        ...{ branchName, siteName: session.siteName, day: session.day, items, withheld },
      })
      const pdf = await host.printing.render(html)
      const document = { token: newId(), title: `${TITLE}: ${branchName}`, pdf, personId: null, persons }
      kept = { document, html, fileName: `${fileName}.pdf` }
      return document
    },
    print: async (token: string): Promise<Done> => {
      const { html, document } = found(token)
      return { done: await host.printing.print(html), persons: document.persons }
    },
    save: async (token: string): Promise<Done> => {
      const { document, fileName } = found(token)
      const done = await exportFile(workplace, { kind: 'lists', title: document.title, fileName, content: document.pdf })
      return { done, persons: done ? document.persons : [] }
    },
    exportCsv: async (sessionId: SessionId, branchId: BranchId) => {
      // Before anything is gathered; the file itself asks again.
      if (!settings.current().exportKinds.includes('lists')) throw new AppError('export_not_allowed')
      const { items, persons, fileName } = gathered(sessionId, branchId)
      const content = new TextEncoder().encode(toCsv([HEAD, ...items.map(rowOf)]))
      const done = await exportFile(workplace, { kind: 'lists', title: `${TITLE} speichern`, fileName: `${fileName}.csv`, content })
      return { done, count: items.length, persons: done ? persons : [] }
    },
  }
}
