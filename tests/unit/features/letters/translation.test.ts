import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TRANSLATIONS, translationPage } from '../../../../electron/features/letters/translation.ts'
import { GERMAN, GERMAN_WORDS } from '../../../../electron/features/letters/translations/german.ts'
import type { SheetKind } from '../../../../electron/features/letters/translations/translation-type.ts'
import { CHECKLIST_ITEMS } from '../../../../shared/checklist-items.ts'
import { isPaperLanguage, PAPER_LANGUAGES } from '../../../../shared/paper-languages.ts'

const KINDS = Object.keys(GERMAN).filter((kind): kind is SheetKind => Object.hasOwn(GERMAN, kind))
const FACTS = {
  number: 'FZ-B7-20261124-0012',
  date: '2026-11-24',
  time: '09:30',
  place: 'Familienzentrum <Am Anger>',
  phone: '0202 5550100',
  address: 'Angerweg 12',
}
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

function flat(texts: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([kind, lines]) => Object.entries(lines).map(([key, text]) => [`${kind}.${key}`, text])),
  )
}
const SOURCE = { ...flat(GERMAN), ...flat({ words: GERMAN_WORDS }) }
const SCRIPT = { ukr: /\p{Script=Cyrillic}/u, rus: /\p{Script=Cyrillic}/u, arb: /\p{Script=Arabic}/u, tur: /\p{L}/u, eng: /\p{L}/u }

describe.each(PAPER_LANGUAGES)('%s', (language) => {
  const { sheets, words, items, notice } = TRANSLATIONS[language]
  const all = { ...flat(sheets), ...flat({ words }) }

  test('has every text and item of the German, and none beside', () => {
    expect(Object.keys(all).sort()).toEqual(Object.keys(SOURCE).sort())
    expect(Object.keys(items).sort()).toEqual(Object.keys(CHECKLIST_ITEMS).sort())
  })

  test('has the same placeholders', () => {
    for (const [key, text] of Object.entries(all)) expect([key, placeholders(text)]).toEqual([key, placeholders(SOURCE[key] ?? '')])
  })

  test('is not left in German, and is written in its script', () => {
    const german = new Set<string>([...Object.values(SOURCE), ...Object.values(CHECKLIST_ITEMS)])
    // Two short words are the same in Turkish.
    const same = [...Object.values(all), ...Object.values(items)].filter((text) => german.has(text))
    expect(same.filter((text) => !text.startsWith('Telefon'))).toEqual([])
    for (const text of [...Object.values(sheets).flatMap((lines) => Object.values(lines)), ...Object.values(items), notice]) {
      expect(text.replace(/\{\w+\}/g, '')).toMatch(SCRIPT[language])
    }
  })

  test('mixes in no letters of another script', () => {
    const foreign =
      language === 'arb'
        ? /\p{Script=Cyrillic}/u
        : language === 'ukr' || language === 'rus'
          ? /\p{Script=Arabic}/u
          : /[\p{Script=Cyrillic}\p{Script=Arabic}]/u
    for (const text of [...Object.values(all), ...Object.values(items)]) expect(text).not.toMatch(foreign)
    // Russian has no і, ї, є; Ukrainian no ы, э, ё, ъ.
    const wrong = { ukr: /[ыэёъ]/i, rus: /[іїєґ]/i, arb: /$^/, tur: /[wqx](?!tr)/, eng: /$^/ }[language]
    if (language !== 'tur') for (const text of [...Object.values(all), ...Object.values(items)]) expect(text).not.toMatch(wrong)
  })

  test.each(KINDS)('page of %s says in its language that the German binds, and leaves no placeholder open', (kind) => {
    const page = translationPage(kind, language, FACTS)?.markup ?? ''
    expect(page).toContain(notice)
    expect(page).toContain('Mustertext, vor Gebrauch vom Haus zu prüfen')
    expect(page).toContain(`dir="${language === 'arb' ? 'rtl' : 'ltr'}"`)
    expect(page).not.toMatch(/\{\w+\}|<Am/)
    if (GERMAN[kind].title && 'date' in FACTS && JSON.stringify(GERMAN[kind]).includes('{date}')) {
      expect(page).toContain('<bdi dir="ltr">24.11.2026</bdi>')
    }
  })
})

test('German needs no second page', () => {
  expect(translationPage('termin', 'deu', FACTS)).toBeNull()
  expect(isPaperLanguage('deu')).toBe(false)
})

test('a line without its fact is left out, and a part without lines too', () => {
  const page = translationPage('termin', 'eng', { date: '2026-11-24' })?.markup ?? ''
  expect(page).not.toMatch(/Please call|The place is|Your appointment is/)
  expect(page).toContain('You can move or cancel')
  const questions = translationPage('naechste_schritte', 'eng', {})?.markup ?? ''
  expect(questions).not.toMatch(/Questions|Appointments|Documents that/)
})

test('a renamed item keeps its German words, a shipped one has both', () => {
  const missing = [
    { key: 'mietvertrag', text: 'Mietvertrag', until: '2026-12-08' },
    { key: 'bankverbindung', text: 'Bankverbindung mit Namen', until: null },
  ]
  const page = translationPage('nachreichliste', 'tur', { lists: { missing } })?.markup ?? ''
  expect(page).toContain('Kira sözleşmesi</strong></p><p><bdi lang="de">Mietvertrag</bdi></p>')
  expect(page).toContain('<bdi dir="ltr">08.12.2026</bdi>')
  expect(page).toContain('<bdi lang="de">Bankverbindung mit Namen</bdi>')
  expect(page).not.toContain('Banka bilgileri')
})

test('nothing that somebody typed becomes markup', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...PAPER_LANGUAGES), (typed, language) => {
      const tags = (text: string) =>
        (translationPage('nachreichliste', language, { place: 'Haus', lists: { missing: [{ text }] } })?.markup.match(/</g) ?? []).length
      expect(tags(typed)).toBe(tags('Brief'))
    }),
  )
})
