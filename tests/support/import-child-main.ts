import { fakeHost } from './fake-host.ts'
import { windowlessApp } from './windowless.ts'

/**
 * Takes a folder of CSV files over in a process of its own, to be killed in the middle: says `now` as soon as the given
 * share of it is written, and `through` at the end.
 */
const [folder = '', source = '', share = '', login = '', password = ''] = process.argv.slice(2)
const soon = () => new Promise<void>((done) => setImmediate(done))
const host = fakeHost()
host.answers.folder = source
const app = windowlessApp(folder, { host })

async function value<Value>(name: string, input: unknown): Promise<Value> {
  const answer = await app.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value as Value
}

await value('vault.unlock', { login, password })
const { token } = await value<{ token: string }>('directory.chooseImport', { from: 'folder' })
let over = false
const work = value('directory.applyImport', { token, skipErrors: false }).finally(() => {
  over = true
})
while (!over) {
  const progress = await value<{ stage: string; share: number | null }>('directory.workProgress', {})
  if (progress.stage === 'applying' && (progress.share ?? 0) >= Number(share)) {
    process.stdout.write('now\n')
    break
  }
  await soon()
}
await work
process.stdout.write('through\n')
app.close()
