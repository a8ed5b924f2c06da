import { app } from 'electron'

const MINUTE_MS = 60_000
/** Nobody waits longer for a laptop to go off; what is not ready by then is given up, the store itself is safe. */
const LEAVE_MS = 10_000

/** What is due by the clock; a sleeping laptop catches up within the first minute. */
export function everyMinute(tick: () => Promise<void>): void {
  const timer = setInterval(() => void tick(), MINUTE_MS)
  app.once('will-quit', () => clearInterval(timer))
}

type Ending = { readonly leave: (limitMs: number) => Promise<void>; readonly close: () => void }

/** The app ends only after it has locked and had its time for a last backup. */
export function endInGoodTime({ leave, close }: Ending): void {
  let left = false
  app.on('before-quit', (event) => {
    if (left) return
    event.preventDefault()
    void leave(LEAVE_MS).finally(() => {
      left = true
      app.quit()
    })
  })
  app.on('will-quit', close)
}
