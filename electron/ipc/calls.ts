import type { Feature, Procedure } from '../../shared/contract/define.ts'
import { contract, type NameIn } from '../../shared/contract/index.ts'
import type { Router } from './router.ts'

/** `feature.name` of every procedure. */
type ProcedureName = { [F in Feature]: `${F}.${NameIn<F>}` }[Feature]

/** The same router for a window that may ask for one thing only; everything else is refused before it is looked up. */
export function onlyFor(name: ProcedureName, call: Router): Router {
  return async (asked, input) => (asked === name ? call(asked, input) : { ok: false, error: { code: 'forbidden' } })
}

const TOUCHES = new Map<string, readonly Feature[]>(
  Object.entries<Readonly<Record<string, Procedure>>>(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([name, { touches }]) => [`${feature}.${name}`, touches] as const),
  ),
)

/** Tells other windows when one has changed what they show. @param done is called once the change is kept */
export function announcing(call: Router, features: readonly Feature[], done: () => void): Router {
  return async (name, input) => {
    const reply = await call(name, input)
    const touched = typeof name === 'string' ? (TOUCHES.get(name) ?? []) : []
    if (reply.ok && touched.some((feature) => features.includes(feature))) done()
    return reply
  }
}
