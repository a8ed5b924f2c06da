/** One measured value against its reference; `ratio` is what the limit is for. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly reference: string
  readonly ratio: number
  readonly limit: number
}

export function isOver({ ratio, limit }: Figure): boolean {
  return !(ratio <= limit)
}

/** `bench <name> <value> <unit> <reference name> <ratio> <limit> ok|over` */
export function lineOf(figure: Figure): string {
  const { name, value, unit, reference, ratio, limit } = figure
  return ['bench', name, rounded(value), unit, reference, rounded(ratio), limit, isOver(figure) ? 'over' : 'ok'].join(' ')
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

/** The value that this share of all values does not exceed (nearest rank); 0.5 is the median. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export const median = (values: readonly number[]) => quantile(values, 0.5)
export const p95 = (values: readonly number[]) => quantile(values, 0.95)

/** Milliseconds that a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/**
 * Milliseconds that the processor works on it. For work that neither waits nor sleeps this is what a person waits on a
 * machine that does nothing else, and others who use the machine do not count.
 */
export async function worked(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}
