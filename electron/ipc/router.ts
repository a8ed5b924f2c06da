import type { Procedure } from '../../shared/contract/define.ts'
import { contract, type Handlers } from '../../shared/contract/index.ts'
import type { PersonId } from '../../shared/ids.ts'
import { mayCall, type Role } from '../../shared/permissions.ts'
import { AppError, type Failure, type Reply } from '../../shared/result.ts'
import type { AccessLog } from '../store/access-log.ts'
import { storeFailure } from '../store/errors.ts'
import { longTasks } from './long-tasks.ts'

export const MAX_PAYLOAD_BYTES = 1024 * 1024

/** What is open right now; null parts while locked. */
export type RouterSession = {
  readonly roles: readonly Role[]
  readonly access: AccessLog
  /** Those of these persons whose records the caller may not see. */
  readonly outside: (persons: readonly PersonId[]) => ReadonlySet<PersonId>
  readonly transaction: <Value>(work: () => Value) => Value
  /** Keeps the store open until the returned function is called. */
  readonly hold: () => () => void
}
type RouterOptions = {
  readonly handlers: () => Partial<Handlers>
  readonly session: () => RouterSession | null
  readonly log: (line: string) => void
  readonly now: () => number
  readonly newReference: () => string
  /** Called when the store turns out to be damaged or gone while in use. */
  readonly onStoreFailure?: (failure: 'store_corrupt' | 'store_missing') => void
}
type Handler = (input: unknown) => unknown

/** Anything else is zod's own English, which belongs on no screen. */
const SENTENCE_KEY = /^[a-z_]+$/

/** Size of what came over the bridge, cut short as soon as it is too much; cyclic values count as too large. */
function tooLarge(input: unknown): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(input) ?? '') > MAX_PAYLOAD_BYTES
  } catch {
    return true
  }
}

function find(name: unknown): { feature: keyof typeof contract; call: string; procedure: Procedure } | null {
  if (typeof name !== 'string') return null
  const [feature = '', call = '', ...rest] = name.split('.')
  // Own properties only, so that `people.constructor` and `__proto__.toString` find nothing.
  if (rest.length > 0 || !Object.hasOwn(contract, feature)) return null
  const procedures = contract[feature as keyof typeof contract] as Record<string, Procedure>
  const procedure = Object.hasOwn(procedures, call) ? procedures[call] : undefined
  return procedure ? { feature: feature as keyof typeof contract, call, procedure } : null
}

function parse(procedure: Procedure, input: unknown): unknown {
  const parsed = procedure.input.safeParse(input)
  if (parsed.success) return parsed.data
  const fields = Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [path.join('.'), SENTENCE_KEY.test(message) ? message : 'invalid']),
  )
  throw new AppError('invalid_input', { fields })
}

/**
 * Answers every call: looks it up, authorises, validates, runs, validates the answer, writes the access log.
 * Never throws: what fails is an answer, because Electron passes nothing of an error on but its message.
 * A command runs in one transaction with its change log and access log: all of it is kept, or nothing.
 */
export function createRouter({ handlers, session, log, now, newReference, onStoreFailure }: RouterOptions) {
  const long = longTasks()

  function answer(procedure: Procedure, name: string, input: unknown, result: unknown, open: RouterSession | null): unknown {
    const output = procedure.output.parse(result)
    const persons = procedure.concerns(input, output)
    if (persons.length > 0) {
      if (!open) throw new Error(`${name} concerns a person but nothing is open to log it`)
      // Here and not in the services, so that none can forget it; in a command's transaction, so that nothing of it stays.
      if (procedure.scope === 'record' && open.outside(persons).size > 0) throw new AppError('outside_scope')
      open.access.append({
        procedure: name,
        access: procedure.access,
        persons,
        hits: procedure.kind === 'query' && procedure.scope === 'hits',
      })
    }
    return output
  }

  async function run(name: unknown, input: unknown): Promise<unknown> {
    const found = find(name)
    if (!found) throw new AppError('unknown_procedure')
    const { procedure } = found
    const fullName = `${found.feature}.${found.call}`
    const turn = long.turn(found)
    if (turn) await turn
    const open = session()
    if (procedure.allow !== 'anyone') {
      if (!open) throw new AppError('locked')
      if (!mayCall(open.roles, procedure.allow)) throw new AppError('forbidden')
    }
    if (tooLarge(input)) throw new AppError('too_large')
    const valid = parse(procedure, input)
    const handler = (handlers()[found.feature] as Record<string, Handler> | undefined)?.[found.call]
    if (!handler) throw new AppError('locked')
    if (procedure.kind === 'task') {
      const release = procedure.exclusive ? undefined : open?.hold()
      const over = procedure.long ? long.begin(procedure) : undefined
      try {
        return answer(procedure, fullName, valid, await handler(valid), open)
      } finally {
        over?.()
        release?.()
      }
    }
    const work = () => answer(procedure, fullName, valid, handler(valid), open)
    return procedure.kind === 'command' && open ? open.transaction(work) : work()
  }

  function failureOf(error: unknown): Failure {
    const known = storeFailure(error)
    if (known) return known.failure
    const reference = newReference()
    log(`internal ${reference} ${error instanceof Error ? `${error.name} ${stackOf(error)}` : typeof error}`)
    return { code: 'internal', reference }
  }

  return async function call(name: unknown, input: unknown): Promise<Reply<unknown>> {
    const begun = now()
    // Only names of the contract reach the log; anything else could carry a person's data.
    const label = find(name) ? name : 'unknown'
    try {
      const value = await run(name, input)
      log(`${label} ok ${now() - begun} ms`)
      return { ok: true, value }
    } catch (error) {
      const failure = failureOf(error)
      log(`${label} ${failure.code} ${now() - begun} ms`)
      if (failure.code === 'store_corrupt' || failure.code === 'store_missing') onStoreFailure?.(failure.code)
      return { ok: false, error: failure }
    }
  }
}
export type Router = ReturnType<typeof createRouter>

/** Where it happened, without the message: messages of zod and SQLite can quote what was typed. */
function stackOf(error: Error): string {
  const stack = error.stack ?? ''
  const message = stack.indexOf(error.message)
  if (message < 0) return ''
  return (
    stack
      .slice(message + error.message.length)
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 6)
      // Without folders: where the app is installed can hold the name of the person who uses the laptop.
      .map((line) => line.trim().replace(/[^\s(]*[\\/]/g, ''))
      .join(' | ')
  )
}
