import { useState } from 'react'

/** The error of work that was begun here, until it is begun again. */
export function useFailure() {
  const [error, setError] = useState<unknown>(null)
  return {
    error,
    watch: async (work: () => Promise<void>) => {
      setError(null)
      try {
        await work()
      } catch (reason) {
        setError(reason)
      }
    },
  }
}
