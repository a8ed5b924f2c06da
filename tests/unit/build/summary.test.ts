import { expect, test } from 'vitest'
import { playwrightCounts, vitestCounts } from '../../../build/check/reports.ts'
import { nothingCruised } from '../../../build/check/static-checks.ts'
import { closingLine, NOTHING, ONE_FAILED, ONE_PASSED, sum, withExitCode } from '../../../build/check/summary.ts'

test('the closing line adds up all suites and names skipped tests only if there are any', () => {
  expect(closingLine(sum([ONE_PASSED, ONE_PASSED, ONE_FAILED]))).toBe('2 passed, 1 failed')
  expect(closingLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped')
  expect(closingLine(sum([]))).toBe('0 passed, 0 failed')
})

test('a runner that failed without a failed test counts as one failure', () => {
  expect(withExitCode({ ...NOTHING, passed: 7 }, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 })
  expect(withExitCode({ ...NOTHING, passed: 7, failed: 2 }, 1).failed).toBe(2)
  expect(withExitCode({ ...NOTHING, passed: 7 }, 0).failed).toBe(0)
})

test('vitest: a file that broke before its first test is a failure', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'pending' }] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ]
  expect(vitestCounts({ testResults })).toEqual({ passed: 2, failed: 2, skipped: 1 })
})

test('Playwright: errors outside of tests are failures', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 }
  expect(playwrightCounts({ stats, errors: [{ message: 'no such module' }] })).toEqual({
    passed: 4,
    failed: 2,
    skipped: 2,
  })
})

test('dependency-cruiser has to have looked at something', () => {
  expect(nothingCruised('✔ no dependency violations found (312 modules, 801 dependencies cruised)')).toBeUndefined()
  expect(nothingCruised('✔ no dependency violations found (0 modules, 0 dependencies cruised)')).toContain('no modules')
  expect(nothingCruised('')).toContain('no modules')
})
