import { createInterface } from 'node:readline'
import { windowlessApp } from './windowless.ts'

/**
 * The whole app without a window in a process of its own, to be started by child-app.ts: reads calls line by line and
 * answers them line by line. A process of its own can be killed, robbed of its disk or held to a limit.
 */
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('which folder?')
const app = windowlessApp(folder)
// A limit on the size of files ends a process unless it listens; with a listener the write fails, as on a broken disk.
process.on('SIGXFSZ', () => {})
process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  const { name, input }: { name: string; input: unknown } = JSON.parse(line)
  if (name === 'quit') break
  process.stdout.write(`${JSON.stringify(await app.call(name, input))}\n`)
}
app.close()
