import { useEffect, useState } from 'react'

const EVERY_MS = 10_000

/** Milliseconds since 1970, renewed often enough that the minutes shown are right; also at once when something changes. */
export function useNow(changed?: unknown): number {
  const [now, setNow] = useState(() => Date.now())
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has just changed is measured from now on
  useEffect(() => {
    setNow(Date.now())
    const timer = window.setInterval(() => setNow(Date.now()), EVERY_MS)
    return () => window.clearInterval(timer)
  }, [changed])
  return now
}
