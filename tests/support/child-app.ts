import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn } from '../../shared/contract/index.ts'
import { RecoveryCode } from '../../shared/contract/vault.ts'
import { personInput } from './fixtures.ts'
import { LOGIN, PASSWORD, setUpInput } from './whole-app.ts'

const HERE = resolve(import.meta.dirname)
const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }),
])

/** `node` with what runs the app without a window, to be put behind a command that confines it. */
export function childCommand(folder: string): string[] {
  return [process.execPath, '--import', join(HERE, 'raw-imports.ts'), join(HERE, 'child-app-main.ts'), folder]
}

/** The app without a window in a process of its own; ends with the test. */
export async function childApp(folder: string, command: readonly string[] = childCommand(folder)) {
  const [program = '', ...args] = command
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  if ((await lines.next()).value !== 'ready') throw new Error('the app did not start')

  async function code<F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>): Promise<string> {
    const answer = await ask(`${feature}.${name}`, input)
    return answer.ok ? 'ok' : answer.error.code
  }
  async function ask(name: string, input: unknown) {
    child.stdin.write(`${JSON.stringify({ name, input })}\n`)
    const { value, done } = await lines.next()
    if (done) throw new Error(`no answer to ${name}: the app has ended`)
    return Answer.parse(JSON.parse(value))
  }

  return {
    pid: child.pid ?? 0,
    /** `ok` or the code of the refusal. */
    code,
    value: async <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>): Promise<unknown> => {
      const answer = await ask(`${feature}.${name}`, input)
      if (!answer.ok) throw new Error(`${feature}.${name}: ${answer.error.code}`)
      return answer.value
    },
    setUp: async (): Promise<string> => {
      const answer = await ask('vault.setUp', setUpInput())
      if (!answer.ok) return answer.error.code
      const {
        groups,
        ask: [first, second],
      } = RecoveryCode.parse(answer.value)
      return code('vault', 'confirmRecovery', { first: groups[first] ?? '', second: groups[second] ?? '' })
    },
    unlock: () => code('vault', 'unlock', { login: LOGIN, password: PASSWORD }),
    /** Somebody who is found again by this number; see `numbersIn`. */
    addPerson: (number: number, note = '') => code('people', 'create', personInput({ familyName: `Nummer ${number}`, note })),
    failure: async (): Promise<unknown> => {
      const answer = await ask('vault.status', {})
      const status = z.object({ state: z.string(), failure: z.string().nullable() }).parse(answer.ok ? answer.value : {})
      return status.failure ?? status.state
    },
    quit: () => ended(child, () => child.stdin.end(`${JSON.stringify({ name: 'quit' })}\n`)),
    kill: () => ended(child, () => child.kill('SIGKILL')),
  }
}
export type ChildApp = Awaited<ReturnType<typeof childApp>>

/** Numbers of the people in a store, in order. */
export function numbersIn(db: Database): number[] {
  return db
    .prepare<[], { number: number }>(
      "SELECT cast(substr(family_name, 8) AS INTEGER) AS number FROM person WHERE family_name LIKE 'Nummer %'",
    )
    .all()
    .map(({ number }) => number)
    .sort((left, right) => left - right)
}

function ended(child: ChildProcess, end: () => void): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done())
    end()
  })
}
