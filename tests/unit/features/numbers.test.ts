import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbers } from '../../../electron/features/numbers.ts'
import { DEVICE_CODES, documentNumber, freeDeviceCode } from '../../../shared/document-number.ts'
import { createApp } from '../../support/app.ts'

test('numbers count on, carry laptop and day, and begin anew the next day', () => {
  const app = createApp()
  const given = numbers(app.workplace)
  const code = given.deviceCode()
  expect(DEVICE_CODES).toContain(code)
  expect([given.document('familienzentrum'), given.document(null)]).toEqual([`FZ-${code}-20261124-0001`, `GS-${code}-20261124-0002`])
  expect([given.ticket(), given.ticket()]).toEqual([
    { number: `${code}-1`, sequence: 1 },
    { number: `${code}-2`, sequence: 2 },
  ])
  app.advance(86_400_000)
  expect(given.document('kita')).toBe(`KI-${code}-20261125-0001`)
  expect(numbers(app.workplace).deviceCode()).toBe(code)
  app.close()
})

test('two laptops in one store have different short names', () => {
  const device = '0199a1b2-0000-7000-8000-0000000000ff'
  const first = freeDeviceCode(device, [])
  expect(freeDeviceCode(device, [first])).not.toBe(first)
  expect(() => freeDeviceCode(device, DEVICE_CODES)).toThrow()
  expect(documentNumber('schule', 'B7', '2026-11-24', 12)).toBe('SC-B7-20261124-0012')
})

test('whatever the clock does, no number comes twice and each one stands after the one before', () => {
  const moves = fc.array(fc.integer({ min: -40 * 86_400_000, max: 40 * 86_400_000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(moves, (jumps) => {
      const app = createApp()
      const given = numbers(app.workplace)
      const documents: string[] = []
      for (const by of jumps) {
        documents.push(given.document('kita'))
        app.jump(by)
      }
      app.close()
      expect(new Set(documents).size).toBe(documents.length)
      expect(documents).toEqual([...documents].sort())
    }),
    { numRuns: 20 },
  )
})
