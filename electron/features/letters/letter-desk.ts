import type { PersonDocument } from '../../../shared/contract/document.ts'
import type { AppointmentId, ChecklistId, LetterId, PersonId } from '../../../shared/ids.ts'
import type { AppointmentLetterKind, LetterWay } from '../../../shared/letter-kinds.ts'
import type { SheetLanguage } from '../../../shared/paper-languages.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import type { Letter } from './din-5008.ts'
import { refuseRecipient, refuseState } from './letter-rules.ts'
import type { LetterWriter, Written } from './letter-writer.ts'
import type { papers } from './papers.ts'
import type { RecentDocuments } from './recent-documents.ts'
import type { lettersRepository } from './repository.ts'
import { reprintMarked } from './reprint-mark.ts'
import { sentRepository } from './sent-repository.ts'
import { sheetHash, unpackSheet } from './sheet-pack.ts'

type Tools = {
  readonly documents: RecentDocuments
  readonly repository: ReturnType<typeof lettersRepository>
  readonly takeHome: ReturnType<typeof papers>
  readonly writer: LetterWriter
  readonly found: <Value extends { readonly personId: PersonId | null }>(value: Value | null) => Value
}
type Asked = { readonly language: SheetLanguage | null; readonly way: LetterWay }

/** Single letters: written, shown, and kept once they go out; and printed again as they were sent. */
export function letterDesk({ store, clock, newId, host }: Workplace, { documents, repository, takeHome, writer, found }: Tools) {
  const sent = sentRepository(store)

  async function show(title: string, { letter, meant, record }: Written, ...shorter: readonly Letter[]): Promise<PersonDocument> {
    const { html, pdf, pages } = await writer.layOut(letter, ...shorter)
    const shown = { token: newId(), title, pdf, personId: record.personId, language: record.language, meantPages: meant }
    const kept = { html, fileName: `Brief ${record.number}.pdf`, size: 'A4', receiptId: null } as const
    documents.keep({ ...shown, ...kept, letters: [{ ...record, pages, html }] })
    return shown
  }

  return {
    appointment: async (id: AppointmentId, kind: AppointmentLetterKind, { language, way }: Asked): Promise<PersonDocument> => {
      const row = found(repository.appointment(id))
      refuseState(kind, row)
      refuseRecipient(row, way)
      const about = { language: takeHome.language(row.personId, language), way, number: writer.nextNumber(), runId: null }
      const written = writer.appointment(row, kind, about, true)
      return show(written.record.subject, written, writer.appointment(row, kind, about, false).letter)
    },
    missingDocuments: async (id: ChecklistId, { language, way }: Asked): Promise<PersonDocument> => {
      const list = takeHome.missingList(id)
      const to = found(repository.recipient(list.personId))
      refuseRecipient(to, way)
      const about = { language: takeHome.language(to.personId, language), way, number: writer.nextNumber(), runId: null }
      const written = writer.missingDocuments(list, to, about)
      return show(written.record.subject, written)
    },
    reprint: async (id: LetterId): Promise<PersonDocument> => {
      const { number, personId, sheet, hash, pages } = found(sent.sheet(id))
      const html = unpackSheet(sheet)
      if (html === null || sheetHash(html) !== hash) throw new AppError('not_allowed_now', { fields: { letter: 'letter_altered' } })
      const marked = reprintMarked(html, clock.now())
      const shown = { token: newId(), title: `Nachdruck ${number}`, pdf: await host.printing.render(marked), personId, meantPages: pages }
      documents.keep({ ...shown, html: marked, fileName: `Nachdruck ${number}.pdf`, size: 'A4', receiptId: null, copyOf: id })
      return shown
    },
  }
}
