import { type SpotlightActionData, spotlight } from '@mantine/spotlight'
import { type KeyboardEvent, useEffect, useState } from 'react'

export type Choice = SpotlightActionData & { readonly onClick: () => void }
export type Choices = { readonly group: string; readonly actions: readonly Choice[] }

/** The first action carries the mark that Enter follows; the library marks it only while somebody types, not when an answer arrives later. */
function marked(groups: readonly Choices[]) {
  return groups.map((group, at) => ({
    ...group,
    actions: group.actions.map(
      (action, index): SpotlightActionData => ({ ...action, ...(at + index === 0 ? { 'data-selected': true } : {}) }),
    ),
  }))
}

/**
 * Makes Enter mean the first hit for what stands in the box: whoever types fast and presses Enter before the answer is
 * there gets that answer's first hit, never one of the text before.
 */
export function useFirstAction(text: string, pending: boolean, groups: readonly Choices[]) {
  const [wanted, setWanted] = useState<string | null>(null)
  const first = groups[0]?.actions[0]
  const due = wanted !== null && !pending
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer to what was asked for is there
  useEffect(() => {
    if (!due) return
    setWanted(null)
    if (wanted !== text || !first?.onClick) return // Not typed: the library calls it with the event of a click, and ours look at none.
    ;(first.onClick as () => void)()
    spotlight.close()
  }, [due])

  function onKeyDownCapture(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !pending) return
    event.preventDefault()
    event.stopPropagation()
    setWanted(text)
  }
  return { groups: marked(groups), onKeyDownCapture }
}
