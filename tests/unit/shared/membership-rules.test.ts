import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../shared/dates.ts'
import { lastDayBefore, overlap, type Stay, stayRefusal } from '../../../shared/membership-rules.ts'

const stay = (from: string, to: string | null, groupId = 'a', role = 'eLb'): Stay => ({ from, to, groupId, role })

test.each([
  [stay('2026-01-01', '2026-03-31'), stay('2026-04-01', null), false],
  [stay('2026-01-01', '2026-03-31'), stay('2026-03-31', null), true],
  [stay('2026-01-01', null), stay('2027-01-01', null), true],
  [stay('2026-05-01', null), stay('2026-01-01', '2026-04-30'), false],
])('%j and %j overlap: %s', (one, other, overlaps) => {
  expect(overlap(one, other)).toBe(overlaps)
  expect(overlap(other, one)).toBe(overlaps)
})

test.each([
  ['already_member', [stay('2026-01-01', null)], stay('2026-02-01', null)],
  ['other_unit', [stay('2026-01-01', null)], stay('2026-02-01', null, 'b')],
  [null, [stay('2026-01-01', null)], stay('2026-02-01', null, 'b', 'kind')],
  ['already_member', [stay('2026-01-01', null, 'a', 'kind')], stay('2026-02-01', null, 'a', 'kind')],
  [null, [stay('2026-01-01', '2026-01-31')], stay('2026-02-01', null)],
])('%s', (refusal, others, wanted) => {
  expect(stayRefusal(others, wanted)).toBe(refusal)
})

test('somebody who has just come in cannot move on the same day', () => {
  expect(lastDayBefore({ from: '2026-03-01', to: null }, '2026-03-01')).toBeNull()
  expect(lastDayBefore({ from: '2026-03-01', to: null }, '2026-03-02')).toBe('2026-03-01')
})

type Step = { readonly kind: 'join' | 'leave' | 'move'; readonly group: string; readonly role: string; readonly day: string }
const step = fc.record<Step>({
  kind: fc.constantFrom('join', 'leave', 'move'),
  group: fc.constantFrom('a', 'b', 'c'),
  role: fc.constantFrom('eLb', 'kind', 'partner'),
  day: fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days)),
})

/** What the service does with a step, on plain values. */
function after(stays: readonly Stay[], { kind, group, role, day }: Step): readonly Stay[] {
  const open = stays.find(({ to }) => to === null)
  const next: Stay = { groupId: group, role, from: day, to: null }
  if (kind === 'join') return stayRefusal(stays, next) ? stays : [...stays, next]
  if (!open || day < open.from) return stays
  const last = kind === 'leave' ? day : lastDayBefore(open, day)
  if (last === null || (kind === 'move' && group === open.groupId)) return stays
  const ended = stays.map((each) => (each === open ? { ...each, to: last } : each))
  if (kind === 'leave') return ended
  return stayRefusal(ended, next) ? stays : [...ended, next]
}

test('whatever is joined, left and moved: nobody is anywhere twice, no adult in two places, and nothing that was is lost', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let stays: readonly Stay[] = []
      for (const one of steps) {
        const next = after(stays, one)
        for (const before of stays) expect(next.some(({ groupId, from }) => groupId === before.groupId && from === before.from)).toBe(true)
        stays = next
      }
      for (const [at, one] of stays.entries()) {
        for (const other of stays.slice(at + 1)) {
          if (!overlap(one, other)) continue
          expect(one.groupId).not.toBe(other.groupId)
          // The later of the two was let in as a child.
          expect(other.role).toBe('kind')
        }
      }
    }),
  )
})
