/** Id of the element that holds the board. */
export const BOARD = 'queue-board'

/** True where letters and digits are text and not keys. */
export function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Enter means the chosen number as long as nothing else has the focus that it would press. */
export function leavesEnter(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return true
  return target.hasAttribute('data-row') || target.closest('button, a, input, textarea, [role="option"]') === null
}

/** Nobody sees the board while the screen is covered, and a drawer over it has keys of its own. */
export function isInFront(): boolean {
  const board = document.getElementById(BOARD)
  return board?.checkVisibility() === true && document.querySelector('[aria-modal="true"]') === null
}

/** After the next paint, because the row may just be coming into being; never out of a field in which somebody has begun to type. */
export function focusSoon(selector: () => string) {
  requestAnimationFrame(() => {
    if (!takesText(document.activeElement)) document.querySelector<HTMLElement>(selector())?.focus()
  })
}
