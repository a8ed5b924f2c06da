import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { RESULTS } from '../playwright-run.ts'
import { say } from '../runtime/console.ts'

/** Where the fault tests write one line of JSON per fault: vitest and Playwright alike. */
export const FAULT_TABLE = join(RESULTS, 'faults.jsonl')

const Line = z.object({ fault: z.string(), tried: z.number(), survived: z.number(), seconds: z.number() })
type Line = z.infer<typeof Line>

export function clearFaultTable(): void {
  rmSync(FAULT_TABLE, { force: true })
}

/** Says what was tried and survived, as a table to be read and copied. */
export function printFaultTable(): void {
  const lines = existsSync(FAULT_TABLE) ? readFileSync(FAULT_TABLE, 'utf8').trim().split('\n') : []
  say(`\n${faultTable(lines.map((line) => Line.parse(JSON.parse(line)))).join('\n')}`)
}

/** Lines of the same fault, from several runs, are added up. */
function faultTable(lines: readonly Line[]): string[] {
  const faults = new Map<string, Line>()
  for (const line of lines) {
    const before = faults.get(line.fault) ?? { fault: line.fault, tried: 0, survived: 0, seconds: 0 }
    faults.set(line.fault, {
      fault: line.fault,
      tried: before.tried + line.tried,
      survived: before.survived + line.survived,
      seconds: before.seconds + line.seconds,
    })
  }
  const rows = [...faults.values()].map(({ fault, tried, survived, seconds }) =>
    [fault, tried, survived, `${Math.round(seconds)} s`].map(String),
  )
  const head = ['fault', 'tried', 'survived', 'took']
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? title.length)))
  return [head, ...rows].map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  )
}
