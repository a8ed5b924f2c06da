import { useEffect, useState } from 'react'
import { CallFailure } from '../../api/failure.ts'

function secondsOf(error: unknown): number {
  const seconds = error instanceof CallFailure ? error.failure.params?.seconds : undefined
  return typeof seconds === 'number' ? seconds : 0
}

/** Seconds until the next try is allowed, counting down; 0 when there is nothing to wait for. Main enforces it, this only shows it. */
export function useWaiting(error: unknown): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const until = Date.now() + secondsOf(error) * 1000
    const show = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    show()
    const timer = window.setInterval(show, 500)
    return () => window.clearInterval(timer)
  }, [error])
  return left
}
