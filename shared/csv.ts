/** What a spreadsheet would run as a formula when it stands at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/
const BOM = '\uFEFF'

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as German spreadsheets open it: semicolons, UTF-8 with byte order mark, CRLF, quotes doubled (RFC 4180). Text
 * that would be run as a formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `${BOM}${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}
