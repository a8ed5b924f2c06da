/** What is thought of the laptop's clock at the moment of a receipt; times on receipts have legal weight. */
export const CLOCK_FINDINGS = ['gut', 'zurueckgestellt', 'gesprungen'] as const
export type ClockFinding = (typeof CLOCK_FINDINGS)[number]

/** Clocks are put right by seconds all the time; more than that is told. */
const TOLERANCE_MS = 2 * 60_000

/** Two clocks read at the same moment: the one on the wall, and one that only ever runs forward. */
export type Reading = { readonly wall: number; readonly steady: number }

type Evidence = {
  /** Wall clock now, in milliseconds since 1970. */
  readonly now: Reading
  /** Both clocks when the work began. */
  readonly begin: Reading
  /** Newest moment that was ever written to this store; null in an empty one. */
  readonly newest: number | null
}

/**
 * Compares the wall clock with the newest entry of the store (it cannot lie ahead) and with the time that has really
 * passed since the work began. A clock that was wrong all along and never showed it cannot be found this way.
 */
export function checkClock({ now, begin, newest }: Evidence): ClockFinding {
  if (newest !== null && newest - now.wall > TOLERANCE_MS) return 'zurueckgestellt'
  const drift = now.wall - begin.wall - (now.steady - begin.steady)
  return Math.abs(drift) > TOLERANCE_MS ? 'gesprungen' : 'gut'
}

export function isConspicuous(finding: ClockFinding): boolean {
  return finding !== 'gut'
}
