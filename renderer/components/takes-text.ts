/** True where letters and digits are text and not keys. */
export function takesText(target: EventTarget): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type)
  return target instanceof HTMLTextAreaElement
}
