import fc from 'fast-check'
import './generated-cases.ts'

/** Generated cases one by one, from the seed of this run, so that a failing one comes again with the same seed. */
export function sample<Value>(cases: fc.Arbitrary<Value>, count: number): Value[] {
  const { seed } = fc.readConfigureGlobal()
  return fc.sample(cases, { numRuns: count, ...(seed === undefined ? {} : { seed }) })
}

/** A bit somewhere in a file of this size. */
export function bitIn(size: number): fc.Arbitrary<{ place: number; bit: number }> {
  return fc.record({ place: fc.nat(size - 1), bit: fc.nat(7) })
}

export function flipped(bytes: Buffer, { place, bit }: { place: number; bit: number }): Buffer {
  const changed = Buffer.from(bytes)
  changed[place] = (changed[place] ?? 0) ^ (1 << bit)
  return changed
}
