import { z } from 'zod'

const Answer = z.object({ id: z.literal(1), result: z.object({ result: z.object({ value: z.string() }) }) })

/**
 * Evaluates an expression in a page through Chromium's debugging port.
 *
 * @param expression has to give a string or a promise of one
 * @returns the string; throws when the page throws
 */
export function devtoolsCall(webSocketDebuggerUrl: string, expression: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(webSocketDebuggerUrl)
    const params = { expression, awaitPromise: true, returnByValue: true }
    socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params })))
    socket.addEventListener('error', () => reject(new Error('the debugging port closed')))
    socket.addEventListener('message', ({ data }) => {
      socket.close()
      const answer = Answer.safeParse(JSON.parse(String(data)))
      if (answer.success) resolve(answer.data.result.result.value)
      else reject(new Error(String(data)))
    })
  })
}
