import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CARD_LANGUAGE_FACTS, CARD_LANGUAGES } from '../../../shared/needs-card/languages.ts'
import { PICTOGRAMS } from '../../../shared/needs-card/pictograms.ts'
import { CARD_WORDS } from '../../../shared/needs-card/words.ts'
import { LANGUAGES, TOPICS } from '../../../shared/value-lists.ts'

const ICONS = join(import.meta.dirname, '../../../node_modules/@tabler/icons/icons/outline')

/** Letters a language is written in; what is not among them would be a word left untranslated. */
const SCRIPT = { deu: 'Latin', ukr: 'Cyrillic', rus: 'Cyrillic', arb: 'Arabic', tur: 'Latin', eng: 'Latin' } as const

test('every language has a word for every topic and no word more, in its own script', () => {
  expect(Object.keys(CARD_WORDS)).toEqual([...CARD_LANGUAGES])
  for (const language of CARD_LANGUAGES) {
    const { question, hint, topics } = CARD_WORDS[language]
    expect(Object.keys(topics), language).toEqual([...TOPICS])
    const letters = new RegExp(`^[\\p{Script=${SCRIPT[language]}}\\p{Script=Common}\\p{Script=Inherited}]+$`, 'u')
    for (const text of [question, hint, ...Object.values(topics)]) {
      expect(text, language).toMatch(letters)
      expect(text).toBe(text.normalize('NFC').trim())
    }
  }
})

test('within a language no two topics have the same word, and none is longer than a tile', () => {
  for (const language of CARD_LANGUAGES) {
    const words = Object.values(CARD_WORDS[language].topics)
    expect(new Set(words).size, language).toBe(TOPICS.length)
    expect(words.filter((word) => word.length > 26)).toEqual([])
  }
})

test('no translation is the German word over again, except where both languages share it', () => {
  for (const language of CARD_LANGUAGES.filter((code) => code !== 'deu')) {
    const same = TOPICS.filter((topic) => CARD_WORDS[language].topics[topic] === CARD_WORDS.deu.topics[topic])
    expect(same, language).toEqual([])
  }
})

test('each language has a name of its own, a key of its own, and Arabic runs from right to left', () => {
  const facts = CARD_LANGUAGES.map((language) => CARD_LANGUAGE_FACTS[language])
  expect(new Set(facts.map(({ key }) => key)).size).toBe(CARD_LANGUAGES.length)
  expect(new Set(facts.map(({ name }) => name)).size).toBe(CARD_LANGUAGES.length)
  expect(CARD_LANGUAGES.filter((language) => CARD_LANGUAGE_FACTS[language].direction === 'rtl')).toEqual(['arb'])
  expect(CARD_LANGUAGES.every((language) => LANGUAGES.includes(language))).toBe(true)
  for (const { tag } of facts) expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
})

test('every topic has a pictogram of its own, stroke for stroke the one of the set', () => {
  expect(Object.keys(PICTOGRAMS)).toEqual([...TOPICS])
  expect(new Set(Object.values(PICTOGRAMS).map(({ path }) => path)).size).toBe(TOPICS.length)
  for (const { icon, path } of Object.values(PICTOGRAMS)) {
    const svg = readFileSync(join(ICONS, `${icon}.svg`), 'utf8')
    const strokes = [...svg.matchAll(/<path d="([^"]+)"/g)].map((match) => match[1])
    expect(path, icon).toBe(strokes.join(' '))
  }
})
