import { expect, test } from 'vitest'
import { printPages } from '../../../electron/platform/print-pages.ts'

test('a page is handed out once, at an address nobody can guess', () => {
  const pages = printPages()
  const first = pages.put('<p>1</p>')
  const second = pages.put('<p>2</p>')
  expect(first).toMatch(/^\/print\/[0-9a-f-]{36}$/)
  expect(pages.take(second)).toBe('<p>2</p>')
  expect(pages.take(second)).toBeNull()
  expect(pages.take('/print/')).toBeNull()
})

test('a page that was never fetched can be dropped', () => {
  const pages = printPages()
  const path = pages.put('<p>1</p>')
  pages.drop(path)
  expect(pages.take(path)).toBeNull()
})
