import { expect, test } from 'vitest'
import { colognePhonetics } from '../../../shared/cologne-phonetics.ts'

// Published: Postel's own example and those of the usual reference implementation, and the table of domain C.3 point 4.
test.each([
  ['Müller-Lüdenscheidt', '65752682'],
  ['Breschnew', '17863'],
  ['Wikipedia', '3412'],
  ['bergisch-gladbach', '174845214'],
  ['Müller', '657'],
  ['schmidt', '862'],
  ['schneider', '8627'],
  ['fischer', '387'],
  ['weber', '317'],
  ['wagner', '3467'],
  ['becker', '147'],
  ['hoffmann', '0366'],
  ['schäfer', '837'],
  ['peter', '127'],
  ['pharma', '376'],
  ['mönchengladbach', '664645214'],
  ['deutsch', '28'],
  ['deutz', '28'],
  ['Heinz', '068'],
  ['Classen', '4586'],
  ['Aabjoe', '01'],
  ['Aaclan', '0856'],
  ['Aychlmajr', '04567'],
  ['ßüöä', '8'],
  ['a', '0'],
  ['ha', '0'],
  ['h', ''],
  ['ph', '3'],
  ['x', '48'],
  ['ax', '048'],
  ['cx', '48'],
  ['cl', '45'],
  ['Shcherbak', '84714'],
  ['Schtscherbak', '8714'],
  ['Shevchenko', '83464'],
  ['Schewtschenko', '83864'],
  ['123', ''],
  ['', ''],
])('%s is %s', (word, code) => {
  expect(colognePhonetics(word)).toBe(code)
})

test.each([
  ['Zelenskyi', 'Selenskyj'],
  ['Mohammed', 'Mehmet'],
  ['Hussein', 'Hüseyin'],
  ['Yuliia', 'Julija'],
  ['Meyer', 'Mayr'],
  ['Schmidt', 'Schmitt'],
])('%s and %s are heard alike', (one, other) => {
  expect(colognePhonetics(one)).toBe(colognePhonetics(other))
})
