import { OfferAsIs, OfferInput } from '../../../../shared/contract/offer-work.ts'
import { EMPTY_OFFER } from '../../../../shared/empty-offer.ts'
import { ProviderId } from '../../../../shared/ids.ts'
import type { IssueList } from '../import/issues.ts'
import type { WorkStep } from '../long-work.ts'
import { csvRecords } from '../package/csv-records.ts'
import { type PackageDocument, unreadable } from '../package/source.ts'
import { ID_HEADING, PROVIDER_HEADING, TABLE_COLUMNS, unguarded } from './columns.ts'

type Known = { readonly input: OfferInput; readonly version: string; readonly providerName: string }
/** What a row comes to: an offer that is there (`id`) or a new one, of a provider that is there or of a new one (`provider`). */
export type TableRow = {
  readonly id: string | null
  readonly version: string
  readonly provider: string | null
  readonly input: OfferInput
  readonly before: OfferInput | null
}
type Look = { readonly offer: (id: string) => Known | null; readonly provider: (name: string) => string | null }

const MOST_ROWS = 50_000
const ROWS_IN_A_STEP = 50
/** Stands for a provider that is only made when the table is taken over. */
const NO_PROVIDER = ProviderId.parse('00000000-0000-4000-8000-000000000000')

/** The offer, or the field that is to blame; what was left as it stands is not judged, because a package may have brought it. */
function judged(input: Readonly<Record<string, unknown>>, before: OfferInput | null): { offer?: OfferInput; wrong?: string } {
  const parsed = OfferInput.safeParse(input)
  if (!before) return parsed.success ? { offer: parsed.data } : { wrong: String(parsed.error.issues[0]?.path[0]) }
  const stays = Object.fromEntries(Object.entries(before).filter(([field, value]) => input[field] === value))
  if (parsed.success) return { offer: OfferAsIs.parse({ ...parsed.data, ...stays }) }
  const wrong = parsed.error.issues.map(({ path }) => String(path[0])).find((field) => !(field in stays))
  return wrong === undefined ? { offer: OfferAsIs.parse(input) } : { wrong }
}

/** Offers of a table as spreadsheets save it. Columns that are missing leave alone what is there. Errors: `import_unreadable`. */
export async function readTable({ file, read }: PackageDocument, look: Look, issues: IssueList, step: WorkStep): Promise<TableRow[]> {
  const rows: TableRow[] = []
  const seen = new Set<string>()
  let records = 0
  let headings: string[] | null = null
  for await (const { line, cells } of csvRecords(read)) {
    const texts = cells.map((cell) => unguarded(cell.trim()))
    if (!headings) {
      headings = texts.map((heading) => heading.toLocaleLowerCase('de'))
      if (!headings.includes('angebot')) throw unreadable('no_table')
      continue
    }
    const row = readRow(headings, texts, line)
    if (row) rows.push(row)
    records += 1
    if (records > MOST_ROWS) throw unreadable('too_many_table_rows')
    if (records % ROWS_IN_A_STEP === 0) await step(records)
  }
  return rows

  function readRow(names: readonly string[], texts: readonly string[], line: number): TableRow | null {
    const at = (heading: string) => texts[names.indexOf(heading.toLocaleLowerCase('de'))]
    const fail = (column: string, reason: string, value = '') => {
      issues.error({ file, line, column, reason, value })
      return null
    }
    if (texts.length > names.length) return fail('', 'column_count')
    const id = (at(ID_HEADING) ?? '').toLowerCase()
    const known = id === '' ? null : look.offer(id)
    if (id !== '' && !known) return fail(ID_HEADING, 'unknown_offer', id)
    if (id !== '' && seen.has(id)) return fail(ID_HEADING, 'duplicate_id', id)
    if (id !== '') seen.add(id)
    const named = at(PROVIDER_HEADING) || (known?.providerName ?? '')
    if (named === '') return fail(PROVIDER_HEADING, 'missing_required')
    const providerId = named === known?.providerName ? known.input.providerId : look.provider(named)
    const input: Record<string, unknown> = { ...(known?.input ?? EMPTY_OFFER), providerId: providerId ?? NO_PROVIDER }
    for (const { heading, field, write, read: meaning } of TABLE_COLUMNS) {
      const cell = at(heading)
      if (cell === undefined) continue
      // Read back, a value may look different from how a package wrote it.
      if (known && cell === String(write(known.input[field])).trim()) continue
      const value = meaning(cell)
      if (value === undefined) return fail(heading, 'bad_value', cell)
      input[field] = value
    }
    const { offer, wrong } = judged(input, known?.input ?? null)
    if (!offer) {
      const heading = TABLE_COLUMNS.find((column) => column.field === wrong)?.heading ?? ''
      return fail(heading, 'bad_value', at(heading) ?? '')
    }
    return {
      id: id || null,
      version: known?.version ?? '',
      provider: providerId ? null : named,
      input: offer,
      before: known?.input ?? null,
    }
  }
}
