import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Gaps, Period } from '../../../shared/contract/unmet-needs.ts'
import { toCsv } from '../../../shared/csv.ts'
import { formatDate, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import type { GapMatrix } from '../../../shared/gap-matrix.ts'
import { GAP_WORDS, gapText, quarterText } from '../../../shared/gap-words.ts'
import { PHASE_WORDS } from '../../../shared/life-phases.ts'
import { AppError } from '../../../shared/result.ts'
import { TOPIC_WORDS } from '../../../shared/topic-words.ts'
import { exportFile } from '../export-file.ts'
import type { Workplace } from '../workplace.ts'

type GapReport = { readonly office: string; readonly printedOn: LocalDate; readonly period: Period; readonly gaps: Gaps }
/** Handed in, because prints are another feature's. */
export type GapReportHtml = (report: GapReport) => string

type Shown = OutputOf<'unmetNeeds', 'report'>
type Kept = { readonly document: Shown; readonly html: string; readonly fileName: string }

/** The matrix for the network meeting, on paper and as a table. The last one shown is kept to be printed and saved. */
export function gapReports(workplace: Workplace, matrix: (period: Period) => Gaps, toHtml: GapReportHtml) {
  const { clock, newId, staff, host } = workplace
  let kept: Kept | null = null

  function gathered(period: Period) {
    const gaps = matrix(period)
    if (gaps.topics.rows.length === 0) throw new AppError('not_found')
    return { gaps, fileName: `${GAP_WORDS.title} ${period.from} bis ${period.to}` }
  }

  function found(token: string): Kept {
    if (kept?.document.token !== token) throw new AppError('not_found')
    return kept
  }

  return {
    build: async (period: Period): Promise<Shown> => {
      const { gaps, fileName } = gathered(period)
      const html = toHtml({ office: staff.office, printedOn: toLocalDate(clock.now()), period, gaps })
      const pdf = await host.printing.render(html)
      const document = { token: newId(), title: GAP_WORDS.title, pdf, personId: null }
      kept = { document, html, fileName: `${fileName}.pdf` }
      return document
    },
    print: async (token: string) => ({ done: await host.printing.print(found(token).html) }),
    save: async (token: string) => {
      const { document, fileName } = found(token)
      return { done: await exportFile(workplace, { kind: 'letters', title: document.title, fileName, content: document.pdf }) }
    },
    exportTable: async (period: Period) => {
      const { gaps, fileName } = gathered(period)
      const { topics, phases } = gaps
      const byTopic = table(topics, GAP_WORDS.topic, (topic) => TOPIC_WORDS[topic])
      const byPhase = table(phases, GAP_WORDS.phase, (phase) => PHASE_WORDS[phase])
      const about = [
        [`${GAP_WORDS.period}: ${formatDate(period.from)} bis ${formatDate(period.to)}`],
        [GAP_WORDS.legend],
        [GAP_WORDS.phaseNote],
      ]
      const content = new TextEncoder().encode(toCsv([...byTopic, [], ...byPhase, [], ...about]))
      return { done: await exportFile(workplace, { kind: 'lists', title: GAP_WORDS.title, fileName: `${fileName}.csv`, content }) }
    },
  }
}

function table<Row extends string>({ rows, columns, cells }: GapMatrix<Row>, corner: string, nameOf: (row: Row) => string) {
  const names = [...rows.map(nameOf), GAP_WORDS.total]
  const lines = cells.map((row, index) => [names[index] ?? '', ...row.map((cell) => (cell.kind === 'count' ? cell.n : gapText(cell)))])
  return [[corner, ...columns.map(quarterText), GAP_WORDS.total], ...lines]
}
