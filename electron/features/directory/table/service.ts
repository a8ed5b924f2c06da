import type { ImportPreview } from '../../../../shared/contract/directory.ts'
import type { OfferInput } from '../../../../shared/contract/offer-work.ts'
import { toCsv } from '../../../../shared/csv.ts'
import { toInstant } from '../../../../shared/dates.ts'
import { OfferId, type ProviderId } from '../../../../shared/ids.ts'
import { AppError } from '../../../../shared/result.ts'
import type { Workplace } from '../../workplace.ts'
import type { EditService } from '../edit/service.ts'
import { issueList } from '../import/issues.ts'
import { importRepository } from '../import/repository.ts'
import type { LongWork, WorkStep } from '../long-work.ts'
import type { PackageDocument } from '../package/source.ts'
import type { ProvidersService } from '../providers/service.ts'
import type { OfferIndex } from '../search/offer-index.ts'
import { ID_HEADING, PROVIDER_HEADING, TABLE_COLUMNS } from './columns.ts'
import { readTable, type TableRow } from './read-table.ts'

type Held = { readonly token: string; readonly source: string; readonly rows: readonly TableRow[]; readonly errorCount: number }
type Tools = { readonly edit: EditService; readonly providers: ProvidersService; readonly index: OfferIndex; readonly work: LongWork }

const CHANGES_SHOWN = 200
const CUT = 200
const ROWS_IN_A_STEP = 20

function same({ before, provider, input }: TableRow): boolean {
  if (before === null || provider !== null || before.providerId !== input.providerId) return false
  return TABLE_COLUMNS.every(({ field }) => JSON.stringify(before[field]) === JSON.stringify(input[field]))
}

/** Offers as a table for spreadsheets, out and back in: the way in is the form's, row by row, all or nothing. */
export function tableService({ store, clock, newId }: Pick<Workplace, 'store' | 'clock' | 'newId'>, tools: Tools) {
  const { edit, providers, index, work } = tools
  const runs = importRepository(store)
  let held: Held | null = null

  function known(id: string) {
    const offer = OfferId.safeParse(id)
    if (!offer.success) return null
    const form = edit.find(offer.data)
    return form && { input: form.offer, version: form.version, providerName: providers.nameOf(form.offer.providerId) }
  }

  function changesOf(rows: readonly TableRow[]): ImportPreview['changes'] {
    const changes = rows.flatMap(({ before, input }) =>
      before === null
        ? []
        : TABLE_COLUMNS.flatMap(({ heading, field, write }) => {
            const [was, is] = [String(write(before[field])), String(write(input[field]))]
            const cut = { before: was.slice(0, CUT), after: is.slice(0, CUT) }
            return was === is ? [] : [{ table: 'service', name: before.name, column: heading, ...cut }]
          }),
    )
    return changes.slice(0, CHANGES_SHOWN)
  }

  /** Yields how many rows are done. */
  function* writing(wanted: readonly TableRow[], source: string): Generator<number, () => void> {
    const made = new Map<string, ProviderId>()
    const providerOf = (row: TableRow): ProviderId => {
      if (row.provider === null) return row.input.providerId
      const id = made.get(row.provider) ?? providers.createNamed(row.provider)
      made.set(row.provider, id)
      return id
    }
    for (const [at, row] of wanted.entries()) {
      const input: OfferInput = { ...row.input, providerId: providerOf(row) }
      if (row.id === null) edit.insert(input)
      else edit.overwrite(OfferId.parse(row.id), row.version, input)
      if (at % ROWS_IN_A_STEP === 0) yield at
    }
    runs.insertRun({ id: newId(), source, importedAt: toInstant(clock.now()), counts: { service: wanted.length } })
    return yield* index.renewing(wanted.length)
  }

  return {
    /** The whole directory as a table, row by row. */
    write: async (step: WorkStep): Promise<Uint8Array> => {
      const rows: (string | number)[][] = [[ID_HEADING, PROVIDER_HEADING, ...TABLE_COLUMNS.map(({ heading }) => heading)]]
      for (const { entry } of index.all()) {
        const { offer } = edit.form(entry.id)
        rows.push([entry.id, entry.providerName, ...TABLE_COLUMNS.map(({ field, write }) => write(offer[field]))])
        if (rows.length % ROWS_IN_A_STEP === 0) await step(rows.length)
      }
      return new TextEncoder().encode(toCsv(rows))
    },
    /** Number of rows that `write` makes. */
    size: () => index.all().length,
    preview: async (document: PackageDocument): Promise<ImportPreview> => {
      const issues = issueList()
      const rows = await work.run((stage) => {
        held = null
        return readTable(document, { offer: known, provider: providers.named }, issues, stage('reading'))
      })
      const token = newId()
      held = { token, source: document.file, rows, errorCount: issues.errorCount() }
      const changed = rows.filter((row) => row.id !== null && !same(row))
      const added = rows.filter(({ id }) => id === null).length
      return {
        token,
        source: document.file,
        tables: [{ table: 'service', added, changed: changed.length, unchanged: rows.length - added - changed.length }],
        changes: changesOf(changed),
        errors: issues.listed(),
        errorCount: issues.errorCount(),
        warningCount: issues.warningCount(),
        ignored: [],
      }
    },
    holds: (token: string) => held?.token === token,
    /** Number of offers written. All of it is kept or nothing. Errors: `conflict`, `not_found`, `cancelled`. */
    apply: async (token: string, skipErrors: boolean): Promise<number> => {
      const taken = held
      if (taken?.token !== token) throw new AppError('not_found')
      if (taken.errorCount > 0 && !skipErrors) throw new AppError('conflict', { fields: { skipErrors: 'import_has_errors' } })
      const wanted = taken.rows.filter((row) => !same(row))
      if (wanted.length === 0) return 0
      const total = wanted.length + index.all().length
      return work.run(async (stage) => {
        const renewed = await store.longWrite(writing(wanted, taken.source), stage('applying', total))
        renewed()
        return wanted.length
      })
    },
  }
}
