import { setImmediate } from 'node:timers/promises'
import type { Document } from '../../../shared/contract/document.ts'
import type { Candidate, Skipped } from '../../../shared/contract/letter-dispatch.ts'
import { addDays, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import type { AppointmentId, PersonId, SiteId } from '../../../shared/ids.ts'
import type { AppointmentLetterKind } from '../../../shared/letter-kinds.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { dinLetter, dinLetters } from './din-5008.ts'
import { obstacle } from './letter-rules.ts'
import { type LetterWriter, NO_NUMBER } from './letter-writer.ts'
import type { papers } from './papers.ts'
import { pdfPages } from './pdf-pages.ts'
import type { RecentDocuments } from './recent-documents.ts'
import type { lettersRepository } from './repository.ts'
import type { AppointmentRow } from './rows.ts'

type Tools = {
  readonly documents: RecentDocuments
  readonly repository: ReturnType<typeof lettersRepository>
  readonly takeHome: ReturnType<typeof papers>
  readonly writer: LetterWriter
  readonly found: <Value extends { readonly personId: PersonId | null }>(value: Value | null) => Value
}
type Days = { readonly from: LocalDate; readonly to: LocalDate; readonly siteId: SiteId | null; readonly kind: AppointmentLetterKind }
type Run = { document: Document | null; personIds: PersonId[]; skipped: Skipped[] }
/** An appointment that gets its letter; without the code where its page would run over. */
type Chosen = { readonly row: AppointmentRow; readonly withCode: boolean }
const IDLE = { running: false, done: 0, total: 0 }

/** Letters for many appointments in one print: laid out one by one, so that none is cut, and stopped between two of them. */
export function runService({ store, newId, host, rights }: Workplace, { documents, repository, takeHome, writer, found }: Tools) {
  let progress = IDLE
  let cancelled = false

  function write({ row, withCode }: Chosen, kind: AppointmentLetterKind, number: string, runId: string) {
    const about = { language: takeHome.language(row.personId, null), way: 'post', number, runId } as const
    return writer.appointment(row, kind, about, withCode)
  }

  /** True when no page of it runs over. */
  async function fits(chosen: Chosen, kind: AppointmentLetterKind): Promise<boolean> {
    const { letter, meant } = write(chosen, kind, NO_NUMBER, '')
    return pdfPages(await host.printing.render(dinLetter(letter))) <= meant
  }

  async function fitting(row: AppointmentRow, kind: AppointmentLetterKind): Promise<Chosen | null> {
    for (const withCode of [true, false]) if (await fits({ row, withCode }, kind)) return { row, withCode }
    return null
  }

  /** Between two letters everybody else is served, and a cancel is heard. */
  async function step() {
    await setImmediate()
    if (cancelled || store.closing()) throw new AppError('cancelled')
    progress = { ...progress, done: progress.done + 1 }
  }

  async function choose(rows: readonly AppointmentRow[], kind: AppointmentLetterKind) {
    const chosen: Chosen[] = []
    const skipped: Skipped[] = []
    for (const row of rows) {
      const reason = obstacle(kind, row)
      const fit = reason ? null : await fitting(row, kind)
      if (fit) chosen.push(fit)
      else skipped.push({ appointmentId: row.id, personId: row.personId, personName: row.name, reason: reason ?? 'zu_lang' })
      await step()
    }
    return { chosen, skipped }
  }

  async function put(chosen: readonly Chosen[], kind: AppointmentLetterKind): Promise<Document> {
    const runId = newId()
    const written = store.transaction(() => chosen.map((each) => write(each, kind, writer.nextNumber(), runId)))
    const html = dinLetters(written.map(({ letter }) => letter))
    const title = `${written.length} ${written.length === 1 ? 'Brief' : 'Briefe'}`
    const shown = { token: newId(), title, pdf: await host.printing.render(html), personId: null }
    documents.keep({
      ...shown,
      ...{ html, fileName: `${title}.pdf`, size: 'A4', receiptId: null },
      letters: written.map(({ letter, record }) => ({ ...record, html: dinLetter(letter) })),
      personIds: [...new Set(chosen.map(({ row }) => row.personId))],
    })
    return shown
  }

  async function run(ids: readonly AppointmentId[], kind: AppointmentLetterKind): Promise<Run> {
    const { chosen, skipped } = await choose(
      ids.map((id) => found(repository.appointment(id))),
      kind,
    )
    const document = chosen.length > 0 ? await put(chosen, kind) : null
    await step()
    return { document, personIds: [...new Set(chosen.map(({ row }) => row.personId))], skipped }
  }

  return {
    candidates: ({ from, to, siteId, kind }: Days): Candidate[] => {
      const rows = repository.between({ from, until: addDays(to, 1), siteId, kind })
      const outside = rights.outside(rows.map(({ personId }) => personId))
      return rows
        .filter(({ personId }) => !outside.has(personId))
        .map(({ appointmentId, personId, name, start, siteName, staffName, letterAt, ...row }) => ({
          ...{ appointmentId, personId, personName: name, start, siteName, staffName },
          letterOn: letterAt && toLocalDate(Date.parse(letterAt)),
          obstacle: obstacle(kind, { ...row, personId, name }),
        }))
    },
    run: async (ids: readonly AppointmentId[], kind: AppointmentLetterKind): Promise<Run> => {
      if (progress.running) throw new AppError('not_allowed_now')
      cancelled = false
      progress = { running: true, done: 0, total: ids.length + 1 }
      try {
        return await run([...new Set(ids)], kind)
      } finally {
        progress = IDLE
      }
    },
    runProgress: () => progress,
    cancelRun: () => {
      cancelled = true
      return {}
    },
  }
}
