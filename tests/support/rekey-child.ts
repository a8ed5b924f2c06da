import { OWN_WAY } from './rekeyed.ts'
import { windowlessApp } from './windowless.ts'

// Run by tests/faults/rekey.test.ts: changes the store key and dies after the given step.
const [folder = '', step = ''] = process.argv.slice(2)
const app = windowlessApp(folder, {
  onRekeyStep: (done) => {
    if (done === step) process.kill(process.pid, 'SIGKILL')
  },
})
await app.call('vault.unlock', OWN_WAY)
const answer = await app.call('vault.rekey', { password: OWN_WAY.password })
process.stdout.write(JSON.stringify(answer))
app.close()
