import type { KeyboardEvent } from 'react'
import { takesText } from '../../components/takes-text.ts'

/** Single keys of a form, working only while the focus is inside and not in a text (WCAG 2.1.4). Keys in lower case. */
export function choiceKeys(act: (key: string) => boolean): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    if (takesText(event.target)) return
    if (act(event.key.toLowerCase())) event.preventDefault()
  }
}

export function focusField(id: string): void {
  // After the next paint, because the field may just be coming into being.
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
