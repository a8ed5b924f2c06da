import { expect, test } from 'vitest'
import { isPrintable } from '../../../shared/print-fonts.ts'

test.each([
  ['Łukasz Żółć-Ạǎ', true],
  ['Олексій Щербак', true],
  ['Ελένη Παπαδοπούλου', true],
  ['أمينة الحسيني', true],
  ['راحله احمدی', true],
  ['ተስፋይ ገብረመድህን', true],
  ['प्रिया शर्मा', true],
  ['রহিমা খাতুন', true],
  ['தமிழரசி', true],
  ['张梅', true],
  ['', true],
  ['გიორგი', false],
  ['Anna ישראל', false],
])('"%s" can be set by the fonts that come along: %s', (text, printable) => {
  expect(isPrintable(text)).toBe(printable)
})
