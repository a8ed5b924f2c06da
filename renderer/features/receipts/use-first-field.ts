import { useEffect } from 'react'
import { focusField } from './choice-keys.ts'

/** The focus goes to the first field as soon as the form is there, so that its keys work at once. */
export function useFirstField(ready: boolean, id: string): void {
  useEffect(() => {
    if (ready) focusField(id)
  }, [ready, id])
}
