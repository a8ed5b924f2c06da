import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useRef } from 'react'

type Props = {
  /** False for a second list on the page: the arrow keys belong to the first. */
  readonly keys?: boolean
  readonly children: ReactNode
}

/** Rows with lines between them. Arrow keys go from one link marked `data-row` to the next. */
export function RowList({ keys = true, children }: Props) {
  const list = useRef<HTMLUListElement>(null)

  function step(by: 1 | -1) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement))
    const fallback = by === 1 ? 0 : links.length - 1
    links[at === -1 ? fallback : at + by]?.focus()
  }
  useHotkeys(
    keys
      ? [
          ['ArrowDown', () => step(1)],
          ['ArrowUp', () => step(-1)],
        ]
      : [],
  )
  return (
    <ul ref={list} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {children}
    </ul>
  )
}

/** One row of the list. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <li style={{ borderTop: '1px solid var(--mantine-color-default-border)', padding: 'var(--mantine-spacing-xs) 0' }}>{children}</li>
}
