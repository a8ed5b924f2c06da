import { HSDS_TABLES } from '../hsds/tables.ts'
import type { WorkStep } from '../long-work.ts'
import type { ExportRepository } from './repository.ts'

const PAGE = 1_000

export type PackedFile = { readonly name: string; readonly content: Buffer }

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The whole directory as an HSDS 3.0 tabular package: a file for each table that has rows (RFC 4180, UTF-8), the
 * columns of others behind the standard's. What was set aside when it came in stands in its own column again.
 */
export async function csvPackage(repository: ExportRepository, step: WorkStep): Promise<PackedFile[]> {
  const files: PackedFile[] = []
  let written = 0
  for (const table of HSDS_TABLES) {
    const own = Object.keys(table.columns)
    const others = repository.extraColumns(table.name).filter((column) => !own.includes(column))
    const parts: Buffer[] = []
    let last = ''
    for (;;) {
      const rows = repository.page(table.name, last, PAGE)
      if (rows.length === 0) break
      const lines = rows.map(({ values, extra }) =>
        [...own.map((column) => cell(values[column] ?? extra[column])), ...others.map((column) => cell(extra[column]))].join(','),
      )
      parts.push(Buffer.from(`${lines.join('\r\n')}\r\n`))
      last = String(rows.at(-1)?.values.id)
      written += rows.length
      await step(written)
    }
    if (parts.length === 0) continue
    const heading = Buffer.from(`${[...own, ...others].map(cell).join(',')}\r\n`)
    files.push({ name: table.file, content: Buffer.concat([heading, ...parts]) })
  }
  return files
}
