import { expect, test } from 'vitest'
import { LETTER_KINDS } from '../../../shared/letter-kinds.ts'
import { PLACEHOLDERS, partsOf, placeholdersOf, unknownPlaceholders } from '../../../shared/letter-text.ts'
import { versionOn } from '../../../shared/letter-versions.ts'
import { SHIPPED_LETTERS } from '../../../shared/shipped-letters.ts'

test('the shipped texts ask for nothing that their letters cannot be filled with', () => {
  for (const kind of LETTER_KINDS) {
    const { subject, plain, text } = SHIPPED_LETTERS[kind]
    expect([kind, unknownPlaceholders(kind, [subject, plain, text].join('\n'))]).toEqual([kind, []])
  }
  expect(new Set(LETTER_KINDS.flatMap(placeholdersOf))).toEqual(new Set(PLACEHOLDERS))
})

test('unknown names are told once each and as written; those of other letters and blocks within a line are unknown, too', () => {
  expect(unknownPlaceholders('termin_einladung', '{vorname} {vorname} {Name} { name } {} {name}')).toEqual([
    'vorname',
    'Name',
    ' name ',
    '',
  ])
  expect(unknownPlaceholders('termin_einladung', '{unterlagen}')).toEqual(['unterlagen'])
  expect(unknownPlaceholders('termin_einladung', 'Am {termin}')).toEqual(['termin'])
  expect(unknownPlaceholders('fehlende_unterlagen', '  {unterlagen}  \n{frist}')).toEqual([])
})

test('empty lines part paragraphs, marks begin headings and lists', () => {
  expect(partsOf('eins\nzwei\n\ndrei\n# Kopf\n- a\n- b\n\n{termin}\nvier')).toEqual([
    { kind: 'paragraph', lines: ['eins', 'zwei'] },
    { kind: 'paragraph', lines: ['drei'] },
    { kind: 'heading', text: 'Kopf' },
    { kind: 'list', lines: ['a', 'b'] },
    { kind: 'block', block: 'termin' },
    { kind: 'paragraph', lines: ['vier'] },
  ])
})

test('a day finds the version written last of those it lies in', () => {
  const versions = [
    { version: 1, validFrom: '2026-01-01', validTo: '2026-06-30' },
    { version: 2, validFrom: '2026-07-01', validTo: '2026-06-30' },
    { version: 3, validFrom: '2026-07-01', validTo: null },
    { version: 4, validFrom: '2027-01-01', validTo: null },
  ]
  expect(['2025-12-31', '2026-06-30', '2026-07-01', '2027-02-01'].map((day) => versionOn(versions, day)?.version)).toEqual([
    undefined,
    1,
    3,
    4,
  ])
})
