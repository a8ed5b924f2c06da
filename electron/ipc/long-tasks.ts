import { type Feature, NOBODY, type Procedure } from '../../shared/contract/define.ts'

type Running = { readonly over: Promise<void>; readonly touches: readonly Feature[] }
type Called = { readonly feature: Feature; readonly procedure: Procedure }

/**
 * Who waits for a task that writes for a while in one transaction. Locking never does, nor reading what the task leaves
 * alone, as long as the access log has nothing to note about it.
 */
export function longTasks() {
  let running: Running | null = null

  function waitsFor({ feature, procedure }: Called): Promise<void> | null {
    if (!running || procedure.allow === 'anyone' || procedure.meanwhile) return null
    const apart = procedure.kind === 'query' && procedure.concerns === NOBODY && !running.touches.includes(feature)
    return apart ? null : running.over
  }

  async function wait(called: Called): Promise<void> {
    for (let over = waitsFor(called); over; over = waitsFor(called)) await over
  }

  return {
    /** Settles when it is the call's turn; null when that is now. */
    turn: (called: Called): Promise<void> | null => (waitsFor(called) ? wait(called) : null),
    /** Answers how to say that it is through. */
    begin: ({ touches }: Procedure): (() => void) => {
      let end = () => {}
      const over = new Promise<void>((done) => {
        end = done
      })
      const mine = { over, touches }
      running = mine
      return () => {
        if (running === mine) running = null
        end()
      }
    },
  }
}
