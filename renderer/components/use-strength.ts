import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { type About, passwordStrength, type Strength } from '../../shared/password-strength.ts'

const PAUSE_MS = 200

/** Strength of what is being typed; null while nothing is, or while it is still being judged. The word lists come with the first letter. */
export function useStrength(password: string, { office, displayName, login }: About): Strength | null {
  const [settled] = useDebouncedValue(password, PAUSE_MS)
  const [judged, setJudged] = useState<{ readonly password: string; readonly strength: Strength } | null>(null)
  useEffect(() => {
    if (settled === '') return
    let gone = false
    void passwordStrength(settled, { office, displayName, login }).then((strength) => {
      if (!gone) setJudged({ password: settled, strength })
    })
    return () => {
      gone = true
    }
  }, [settled, office, displayName, login])
  return judged?.password === password ? judged.strength : null
}
