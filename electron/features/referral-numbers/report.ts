import type { NumbersPeriod, NumbersRow, ReferralNumbers } from '../../../shared/contract/referral-numbers.ts'
import { toCsv } from '../../../shared/csv.ts'
import { formatDate, type LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { gapText } from '../../../shared/gap-words.ts'
import { NUMBERS_NOTES, NUMBERS_WORDS as WORDS } from '../../../shared/numbers-words.ts'
import { FAILURE_WORDS } from '../../../shared/referral-failures.ts'
import { AppError } from '../../../shared/result.ts'
import type { Share } from '../../../shared/share.ts'
import { exportFile } from '../export-file.ts'
import { shownSheets } from '../shown-sheets.ts'
import type { Workplace } from '../workplace.ts'

/** Handed in, because prints are another feature's. */
export type NumbersReportHtml = (report: {
  readonly office: string
  readonly printedOn: LocalDate
  readonly period: NumbersPeriod
  readonly numbers: ReferralNumbers
}) => string
type Figures = (period: NumbersPeriod) => ReferralNumbers

/** The numbers on paper and as a table. */
export function numbersReports(workplace: Workplace, figures: Figures, toHtml: NumbersReportHtml) {
  const { clock, staff } = workplace
  const sheets = shownSheets<null>(workplace)
  const today = () => toLocalDate(clock.now())

  function gathered(period: NumbersPeriod) {
    const numbers = figures(period)
    if (!numbers.all) throw new AppError('not_found')
    return { numbers, fileName: `${WORDS.title} ${period.from} bis ${period.to}` }
  }

  return {
    build: async (period: NumbersPeriod) => {
      const { numbers, fileName } = gathered(period)
      const html = toHtml({ office: staff.office, printedOn: today(), period, numbers })
      const shown = await sheets.show({ title: WORDS.title, fileName: `${fileName}.pdf`, html, more: null })
      return { ...shown, personId: null }
    },
    print: async (token: string) => ({ done: await sheets.print(token) }),
    save: async (token: string) => ({ done: await sheets.save(token) }),
    exportTable: async (period: NumbersPeriod) => {
      const { numbers, fileName } = gathered(period)
      const content = new TextEncoder().encode(toCsv(tableOf(numbers, period, today())))
      return { done: await exportFile(workplace, { kind: 'lists', title: WORDS.title, fileName: `${fileName}.csv`, content }) }
    },
  }
}

function tableOf({ reasons, all, kinds, offers }: ReferralNumbers, { from, to }: NumbersPeriod, today: LocalDate) {
  const head = [
    'Ebene',
    WORDS.offer,
    'Träger',
    WORDS.referred,
    WORDS.n,
    ...[WORDS.accepted, WORDS.connected].flatMap((word) => [word, `${word} in %`, 'von %', 'bis %']),
    'Tage bis zum ersten Kontakt, Median',
    'unteres Viertel',
    'oberes Viertel',
    'davon n',
    ...reasons.map((reason) => FAILURE_WORDS[reason]),
    `Gründe ${WORDS.failed}`,
  ]
  const line = (level: string) => (row: NumbersRow) => [
    level,
    row.name,
    row.providerName,
    row.referred,
    row.n,
    ...shareCells(row.accepted),
    ...shareCells(row.connected),
    ...(row.waiting ? [row.waiting.median, row.waiting.lower, row.waiting.upper, row.waiting.n] : ['', '', '', '']),
    ...[...row.failures, row.failed].map((cell) => (cell.kind === 'count' ? cell.n : gapText(cell))),
  ]
  return [
    head,
    ...offers.map(line(WORDS.offer)),
    ...kinds.map(line(WORDS.kind)),
    ...(all ? [all] : []).map(line(WORDS.all)),
    [],
    [`Übergeben vom ${formatDate(from)} bis ${formatDate(to)}, Stand ${formatDate(today)}`],
    ...NUMBERS_NOTES.map((note) => [note]),
  ]
}

function shareCells(share: Share | null): (number | string)[] {
  return share ? [share.hits, share.percent, share.from, share.to] : ['', '', '', '']
}
