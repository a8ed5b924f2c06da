/** Long enough to notice the announcement and press a key (WCAG 2.2.1 asks for at least 20 seconds). */
const WARN_MS = 30_000

type Options = {
  /** Asked anew each time, because the administration can change it while the app runs. */
  readonly limitMs: () => number
  /** Has to be monotonic: a wall clock that is set back would put the lock off. */
  readonly now: () => number
}

/** How long nobody has used the app, and how long that may go on. */
export function idleWatch({ limitMs, now }: Options) {
  let lastUse = now()
  // Never more than the limit, whatever the clock does.
  const left = () => Math.min(limitMs(), lastUse + limitMs() - now())

  return {
    used: (): void => {
      lastUse = now()
    },
    isOver: (): boolean => left() <= 0,
    /** Whole seconds until the lock while it is to be announced, at most half of the limit before; null while there is time. */
    secondsLeft: (): number | null => (left() > Math.min(WARN_MS, limitMs() / 2) ? null : Math.max(0, Math.ceil(left() / 1000))),
  }
}
export type IdleWatch = ReturnType<typeof idleWatch>
