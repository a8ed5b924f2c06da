import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteHints } from '../../../shared/note-hints.ts'

const found = (note: string, own: string[] = []) => noteHints(note, own).map(({ kind, words }) => [kind, words])

test.each([
  ['hat Depressionen seit 2020', 'Depressionen'],
  ['wirkt depressiv', 'depressiv'],
  ['PTBS nach Flucht', 'PTBS'],
  ['Verdacht auf ADHS beim Sohn', 'ADHS'],
  ['F32.1 laut Attest', 'F32.1'],
  ['Brustkrebs, Reha beantragt', 'Brustkrebs'],
  ['Spielsucht wird angesprochen', 'Spielsucht'],
  ['ist schwanger, ET im Mai', 'schwanger'],
  ['Diagnose liegt vor', 'Diagnose'],
  ['GdB 50', 'GdB'],
])('"%s" looks like a diagnosis', (note, words) => {
  expect(found(note)).toEqual([['diagnosis', words]])
})

test.each([
  ['Frau Yılmaz von nebenan hilft', 'Frau Yılmaz'],
  ['Herr O’Brien ruft zurück', 'Herr O’Brien'],
  ['mit Herrn Dr. Krüger gesprochen', 'Herrn Dr. Krüger'],
  ['Hr. Öztürk (Vermieter)', 'Hr. Öztürk'],
  ['Familie Al-Sayed zieht aus', 'Familie Al-Sayed'],
  ['Frau Щербак kommt mit', 'Frau Щербак'],
])('"%s" looks like a third person', (note, words) => {
  expect(found(note)).toEqual([['third_person', words]])
})

test.each([
  '',
  'sucht Arbeit und eine Wohnung',
  'Sucht eine Wohnung ab Mai',
  'Familienkasse schreibt wegen Kindergeld',
  'Die Frau und der Sohn kommen mit',
  'Krebsweg 4, Linie S28 bis U79',
  'Herrenkleidung aus der Kleiderkammer',
  'Traum vom eigenen Laden',
  'Adresse geändert, Ads im Browser',
  'Frau\nMiete 480 Euro',
])('"%s" is left alone', (note) => {
  expect(found(note)).toEqual([])
})

test('the person the note is about is no third person, whatever the case', () => {
  expect(found('Frau SHEVCHENKO bringt Frau Koval mit', ['Olena', 'Shevchenko'])).toEqual([['third_person', 'Frau Koval']])
  expect(found('Frau Sand fragt', ['Anna', 'van der Sand'])).toEqual([])
})

test('each is said once, in the order of the text, and three are enough', () => {
  expect(found('Frau Koval: Diabetes, Frau Koval: Epilepsie, Demenz, Rheuma').map(([, words]) => words)).toEqual([
    'Frau Koval',
    'Diabetes',
    'Epilepsie',
  ])
})

test('whatever is typed, a hint quotes the note and the note needs no change', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Frau ', 'Herr', ' Yilmaz', 'depress', 'krebs', '\n', '🙂', 'F32.1', 'ضغط'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.array(piece, { maxLength: 3 }), (pieces, own) => {
      const note = pieces.join('')
      const hints = noteHints(note, own)
      expect(hints.length).toBeLessThanOrEqual(3)
      for (const { words } of hints) expect(note).toContain(words)
    }),
  )
})

test('ten thousand letters are looked over without running away', () => {
  expect(noteHints('krebs'.repeat(2000))).toHaveLength(1)
  expect(noteHints(`${'a'.repeat(9990)} Frau B`)).toHaveLength(1)
})
