/**
 * Marks the text of a field and copies it. The window has no permission to write to the clipboard by itself, and shall
 * get none; the editing command copies only what a person has just clicked for. False: it stays marked for Strg+C.
 */
export function copySelected(field: HTMLTextAreaElement): boolean {
  field.focus()
  field.select()
  return document.execCommand('copy')
}
