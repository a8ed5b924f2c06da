import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../../shared/contract/index.ts'
import { ROLES } from '../../shared/permissions.ts'
import { ERROR_CODES } from '../../shared/result.ts'
import { fingerprint } from '../support/data-files.ts'
import { sample } from '../support/dice.ts'
import { report } from '../support/fault-table.ts'
import { malformedCalls, oversized, PLANTED } from '../support/malformed.ts'
import { newColleague, signInFirst } from '../support/staff-fixtures.ts'
import { tour } from '../support/tour.ts'
import { openApp, wholeApp } from '../support/whole-app.ts'

const CALLS = 10_000
/** Codes that an answer to nonsense may have; `internal` would be an accident. */
const REFUSED = ['invalid_input', 'unknown_procedure', 'too_large'] as const
const Refusal = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({ code: z.enum(ERROR_CODES), fields: z.record(z.string(), z.string().regex(/^[a-z_]+$/)).optional() }),
})

/** What a working day gives each procedure, and how it answers for somebody who holds every role, so that nothing is refused unread. */
async function allRoles() {
  const known = await tour(wholeApp())
  const app = await openApp({ setUp: { withSamples: true } })
  await signInFirst(app, await newColleague(app, { roles: [...ROLES] }))
  return { known, app }
}

test('ten thousand malformed calls: each refused in words, nothing written, nothing of them in the log', { timeout: 240_000 }, async () => {
  const { known, app } = await allRoles()
  const calls = [
    ...sample(malformedCalls(known), CALLS),
    ...[...known.keys()].flatMap((name) => oversized().map((input) => ({ name, input }))),
  ]
  const before = fingerprint(app.folder)
  const logged = app.logLines.length
  const begun = Date.now()
  const codes = new Map<string, number>()
  const reached = new Set<unknown>()
  let refused = 0
  try {
    for (const [index, { name, input }] of calls.entries()) {
      const answer = Refusal.parse(await app.router(name, input))
      expect(REFUSED, `${String(name)} with call ${index}`).toContain(answer.error.code)
      expect(JSON.stringify(answer)).not.toContain(PLANTED)
      codes.set(answer.error.code, (codes.get(answer.error.code) ?? 0) + 1)
      if (answer.error.code === 'invalid_input') reached.add(name)
      refused += 1
      if (index % 2500 === 0) expect(fingerprint(app.folder)).toEqual(before)
    }
  } finally {
    report({ fault: 'malformed calls', tried: calls.length, survived: refused, seconds: (Date.now() - begun) / 1000 })
  }
  expect(fingerprint(app.folder)).toEqual(before)
  expect([...codes.keys()].sort()).toEqual([...REFUSED].sort())
  const names = Object.entries(contract).flatMap(([feature, procedures]) => Object.keys(procedures).map((call) => `${feature}.${call}`))
  expect([...reached].sort()).toEqual(names.sort())
  const lines = app.logLines.slice(logged)
  expect(lines.length).toBe(calls.length)
  for (const line of lines) expect(line).toMatch(/^(unknown|[a-zA-Z]+\.[a-zA-Z]+) [a-z_]+ \d+ ms$/)
  // The store still works after all of that.
  expect((await app.call('people', 'search', { text: 'martschenko' })).hits.length).toBeGreaterThan(0)
})
