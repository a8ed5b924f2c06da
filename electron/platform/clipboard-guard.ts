import { createHash } from 'node:crypto'

/** A clipboard of the system. */
export type Clipboard = { readonly read: () => Promise<string>; readonly clear: () => void }

/**
 * Takes off the clipboard what was copied in this app, and nothing else: what came onto it while our window had the
 * focus is ours. Only a hash is kept, so that the text itself does not lie in memory once more.
 */
export function clipboardGuard({ read, clear }: Clipboard) {
  let before: string | null = null
  let ours: string | null = null
  let inside = false
  // Reading takes a moment; what follows has to wait for it.
  let last: Promise<void> = Promise.resolve()

  async function hash(): Promise<string | null> {
    const text = await read()
    return text === '' ? null : createHash('sha256').update(text).digest('base64')
  }

  function next(step: (now: string | null) => void): Promise<void> {
    // A clipboard that cannot be read holds nothing that is known to be ours.
    last = last.then(async () => step(await hash().catch(() => null)))
    return last
  }

  function note(now: string | null): void {
    if (inside && now !== before) ours = now
    before = now
  }

  return {
    focused: () =>
      next((now) => {
        before = now
        inside = true
      }),
    blurred: () =>
      next((now) => {
        note(now)
        inside = false
      }),
    locked: () =>
      next((now) => {
        note(now)
        if (ours !== null && now === ours) clear()
        ours = null
      }),
  }
}
