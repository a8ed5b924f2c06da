import { createRouter } from '../../electron/ipc/router.ts'
import type { Role } from '../../shared/permissions.ts'

type Handler = (input: never) => unknown
type Options = {
  readonly handlers?: Readonly<Record<string, Readonly<Record<string, Handler>>>>
  readonly roles?: readonly Role[]
  readonly open?: boolean
  readonly onStoreFailure?: () => void
}

/** The real router over handlers that do what a test asks of them; nothing is stored. */
export function stubRouter({
  handlers = {},
  roles = ['case_manager', 'administrator'],
  open = true,
  onStoreFailure = () => {},
}: Options = {}) {
  const lines: string[] = []
  let references = 0
  const access = { append: () => {}, firstBroken: () => null, prune: () => null }
  const call = createRouter({
    // Stand-ins answer what a faulty handler might, which the compiler would not allow.
    handlers: () => handlers as never,
    session: () => (open ? { roles, access, outside: () => new Set(), transaction: (work) => work(), hold: () => () => undefined } : null),
    log: (line) => lines.push(line),
    now: () => 0,
    newReference: () => {
      references += 1
      return `ref-${references}`
    },
    onStoreFailure,
  })
  return { call, lines }
}
