import fc from 'fast-check'
import { contract } from '../../shared/contract/index.ts'

const PROCEDURES = Object.entries(contract).flatMap(([feature, calls]) =>
  Object.entries(calls).map(([call, procedure]) => ({ name: `${feature}.${call}`, procedure })),
)

/** Stands in everything that is sent; must turn up in no log and no answer. */
export const PLANTED = 'Zwölfender-Планетарій'

type Call = { readonly name: unknown; readonly input: unknown }

const nested = (depth: number): unknown => (depth === 0 ? PLANTED : { inner: nested(depth - 1) })
const polluted = JSON.parse(`{"__proto__": {"roles": ["administrator"]}, "constructor": {"prototype": {}}, "name": "${PLANTED}"}`)

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, Number.NaN, -1, 1e308, '', PLANTED, true, [], [[]], {}, new Date(0), new Uint8Array(9)),
  fc.constantFrom<unknown>('\u0000', '\u202e', '\ud800', `' OR 1=1 --${PLANTED}`, `../../${PLANTED}`, '9'.repeat(5000)),
  fc.constant(polluted),
  fc.constant(nested(200)),
  fc.anything(),
)

/** The input a working day would send, with one or two of its fields gone, swapped, of another kind, or inside out. */
function spoil(input: unknown): fc.Arbitrary<unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return odd
  const keys = Object.keys(input)
  if (keys.length === 0) return odd
  const change = fc.record({ key: fc.constantFrom(...keys), value: odd, missing: fc.boolean() })
  return fc.oneof(
    { weight: 1, arbitrary: odd },
    {
      weight: 4,
      arbitrary: fc.array(change, { minLength: 1, maxLength: 2 }).map((changes) => {
        const spoiled: Record<string, unknown> = { ...input }
        for (const { key, value, missing } of changes) {
          if (missing) delete spoiled[key]
          else spoiled[key] = value
        }
        return spoiled
      }),
    },
  )
}

/** Names that no procedure has, among them those that every object has. */
const unknownName = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    '.',
    'people',
    'people.',
    '.get',
    'people.get.more',
    'people.constructor',
    '__proto__.toString',
    'PEOPLE.GET',
  ),
  fc.constantFrom<unknown>(PLANTED, 7, null, undefined, {}, ['people.get'], Symbol.iterator),
  fc.string(),
)

/**
 * Calls that have to be refused: an unknown name, or a known one with input that its contract does not take.
 * @param known what the tour gave each procedure
 */
export function malformedCalls(known: ReadonlyMap<string, unknown>): fc.Arbitrary<Call> {
  const wrongInput = fc
    .constantFrom(...PROCEDURES)
    .chain(({ name, procedure }) => spoil(known.get(name)).map((input) => ({ name, input, procedure })))
    .filter(({ input, procedure }) => !procedure.input.safeParse(input).success)
    .map(({ name, input }) => ({ name, input }))
  return fc.oneof({ weight: 9, arbitrary: wrongInput }, { weight: 1, arbitrary: fc.record({ name: unknownName, input: odd }) })
}

/** The same as plain JSON, which is what a test can send to a real page; those that this makes harmless are left out. */
export function asJson(calls: readonly Call[]): { readonly name: string; readonly json: string }[] {
  return calls.flatMap(({ name, input }) => {
    const json = jsonOf(input)
    if (typeof name !== 'string' || json === undefined || json.includes('__proto__')) return []
    const procedure = PROCEDURES.find((one) => one.name === name)?.procedure
    return procedure?.input.safeParse(JSON.parse(json)).success ? [] : [{ name, json }]
  })
}

function jsonOf(input: unknown): string | undefined {
  try {
    return JSON.stringify(input)
  } catch {
    return undefined
  }
}

/** Input of 1 MiB and more, and such as cannot be measured. */
export function oversized(): unknown[] {
  const cyclic: Record<string, unknown> = { name: PLANTED }
  cyclic.self = cyclic
  return [{ text: PLANTED.repeat(60_000) }, cyclic, { number: 10n }, Array.from({ length: 200_000 }, () => 'lang')]
}
