import { type AccessFilter, type AccessLine, type ChangeLine, type ChangeSubject, LOG_PAGE } from '../../../shared/contract/logs.ts'
import { toCsv } from '../../../shared/csv.ts'
import { formatDate, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { COLUMN_WORDS } from '../../../shared/log-words/columns.ts'
import { TABLE_WORDS } from '../../../shared/log-words/tables.ts'
import { ACCESS_WORDS, ACTION_WORDS, isLoggedColumn, isLoggedTable, procedureWord } from '../../../shared/log-words.ts'
import { AppError } from '../../../shared/result.ts'
import { adminEvents } from '../admin-events.ts'
import { exportFile } from '../export-file.ts'
import type { Workplace } from '../workplace.ts'
import { accessRepository } from './access-repository.ts'
import { changeRepository } from './change-repository.ts'

/** More than that no spreadsheet and no reader has a use for; a shorter period gives the rest. */
const MOST_ENTRIES = 50_000

type Exported = { done: boolean; count: number; persons: PersonId[] }

/** `24.11.2026 09:30`, which spreadsheets take for a date. */
function when(at: string): string {
  const local = toLocalDateTime(Date.parse(at))
  return `${formatDate(local.slice(0, 10))} ${local.slice(11)}`
}

/** Tables for a spreadsheet. Each is noted as an export for every person in it, and in the book of administration. */
export function exportService(workplace: Workplace) {
  const { store, clock, settings } = workplace
  const accesses = accessRepository(store)
  const changes = changeRepository(store)
  const events = adminEvents(workplace)

  /** Before anything is gathered; the file itself asks again. */
  function allowed(total: number): void {
    if (!settings.current().exportKinds.includes('logs')) throw new AppError('export_not_allowed')
    if (total > MOST_ENTRIES) throw new AppError('too_large')
  }

  async function save(name: string, rows: (string | number)[][], persons: readonly PersonId[], subject: string): Promise<Exported> {
    const fileName = `${name} ${toLocalDate(clock.now())}.csv`
    const content = new TextEncoder().encode(toCsv(rows))
    const done = await exportFile(workplace, { kind: 'logs', title: `${name} speichern`, fileName, content })
    if (done) events.note('log_export', subject, `${name}: ${rows.length - 1} Zeilen`)
    return { done, count: rows.length - 1, persons: done ? [...new Set(persons)] : [] }
  }

  return {
    accesses: (filter: AccessFilter): Promise<Exported> => {
      const upTo = accesses.newest()
      allowed(accesses.count(filter, upTo))
      const lines = accesses.all(filter, upTo, MOST_ENTRIES)
      const persons = lines.flatMap((line) => line.persons.map(({ id }) => id))
      const rows = [['Nummer', 'Zeitpunkt', 'Von wem', 'Art', 'Vorgang', 'Personen'], ...lines.map(accessRow)]
      return save('Zugriffsprotokoll', rows, persons, '')
    },
    changes: (subject: ChangeSubject): Promise<Exported> => {
      const { total } = changes.page(subject, LOG_PAGE, 0)
      allowed(total)
      const rows = changes.page(subject, MOST_ENTRIES, 0).lines.flatMap(changeRows)
      const head = ['Nummer', 'Zeitpunkt', 'Von wem', 'Vorgang', 'Eintrag', 'Angabe', 'Vorher', 'Nachher']
      return save(
        'Änderungsprotokoll',
        [head, ...rows],
        subject.kind === 'person' ? [subject.id] : [],
        subject.kind === 'person' ? '' : subject.id,
      )
    },
  }
}

function accessRow({ seq, at, staffName, access, procedure, persons }: AccessLine): (string | number)[] {
  const names = persons.map(({ name }) => name).join(', ')
  return [seq, when(at), staffName, ACCESS_WORDS[access], procedureWord(procedure) ?? 'Vorgang einer anderen Fassung', names]
}

/** One row for each changed value; values as stored, of free text the length only. */
function changeRows({ seq, at, staffName, action, table, changes }: ChangeLine): (string | number)[][] {
  const begin = [seq, when(at), staffName, ACTION_WORDS[action], isLoggedTable(table) ? TABLE_WORDS[table] : 'Sonstiger Eintrag']
  return changes.map((change) => {
    const values =
      change.kind === 'text' ? [`Text, ${change.before} Zeichen`, `Text, ${change.after} Zeichen`] : [change.before, change.after]
    return [...begin, isLoggedColumn(change.column) ? COLUMN_WORDS[change.column] : 'Sonstige Angabe', ...values]
  })
}
