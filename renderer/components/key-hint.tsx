import { Kbd } from '@mantine/core'

/** The key that does the same, beside the label; not read out, because the control names it by aria-keyshortcuts. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <Kbd size="sm" aria-hidden>
      {keys}
    </Kbd>
  )
}
