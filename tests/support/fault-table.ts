import { appendFileSync } from 'node:fs'

const { QUARTIERLOTSE_FAULTS, QUARTIERLOTSE_FAULTS_TABLE } = process.env

/** How many times a fault is tried: `npm run test:faults -- --long` tries the larger number. */
export function times(short: number, long: number): number {
  return QUARTIERLOTSE_FAULTS === 'long' ? long : short
}

/** Counts what was tried and survived, for the table that `npm run test:faults` prints; a failing try still counts as tried. */
export async function survive<Case>(fault: string, cases: Iterable<Case>, tryOne: (given: Case, number: number) => unknown): Promise<void> {
  const begun = Date.now()
  let tried = 0
  let survived = 0
  try {
    for (const given of cases) {
      tried += 1
      await tryOne(given, tried)
      survived += 1
    }
  } finally {
    report({ fault, tried, survived, seconds: (Date.now() - begun) / 1000 })
  }
}

/** One line of the table from a test that counts by itself. */
export function report(line: { fault: string; tried: number; survived: number; seconds: number }): void {
  if (QUARTIERLOTSE_FAULTS_TABLE) appendFileSync(QUARTIERLOTSE_FAULTS_TABLE, `${JSON.stringify(line)}\n`)
}
