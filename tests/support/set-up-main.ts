import { RecoveryCode } from '../../shared/contract/vault.ts'
import { argon2 } from './real-keys.ts'
import { windowlessApp } from './windowless.ts'

// Run by real-profile.ts: sets a data folder up as the first-run screen does, in a process of its own.
const [folder = '', login = '', password = ''] = process.argv.slice(2)
let ahead = 0
const app = windowlessApp(folder, {
  // To the calibration this machine seems slow, so that the parameters stay at the floor and unlocking takes no second.
  derive: async (...given) => {
    const key = await argon2(...given)
    ahead += 10_000
    return key
  },
  clock: { now: () => Date.now() + ahead },
})

async function call(name: string, input: unknown): Promise<unknown> {
  const reply = await app.call(name, input)
  if (!reply.ok) throw new Error(`${name} answered ${reply.error.code}`)
  return reply.value
}

const names = { office: 'Geschäftsstelle 3 Nordstadt', displayName: 'Anna Beispiel', login, password }
const { groups, ask } = RecoveryCode.parse(await call('vault.setUp', { ...names, counsels: true, withSamples: true }))
await call('vault.confirmRecovery', { first: groups[ask[0]], second: groups[ask[1]] })
app.close()
