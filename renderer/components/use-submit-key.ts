import { useHotkeys } from '@mantine/hooks'
import type { FormEvent } from 'react'

/** `Strg+Enter` saves, wherever the cursor stands; answers what the form itself does on submit. */
export function useSubmitKey(submit: () => void): (event: FormEvent) => void {
  useHotkeys([['mod+Enter', submit]], [])
  return (event) => {
    event.preventDefault()
    submit()
  }
}
