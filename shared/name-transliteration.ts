/**
 * How Cyrillic names come to stand in Latin documents. One office meets all of these for the same person: the Ukrainian
 * passport (cabinet decree KMU 55/2010), a German certificate (Duden), a library or older file (DIN 1460, ISO 9),
 * and a passport or birth certificate issued in Russian (ICAO 9303 style).
 */
type Scheme = Readonly<Record<string, string>>

/** Letters that every scheme below writes the same way, and those of neighbouring alphabets. */
const COMMON: Scheme = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  ы: 'y',
  э: 'e',
  ь: '',
  ъ: '',
  ў: 'u',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ђ: 'đ',
  ћ: 'ć',
  џ: 'dž',
  ѕ: 'dz',
  ѓ: 'gj',
  ќ: 'kj',
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
}
const ENGLISH_STYLE: Scheme = { ...COMMON, ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch' }

const UKRAINIAN_PASSPORT: Scheme = { ...ENGLISH_STYLE, г: 'h', и: 'y', й: 'i', є: 'ie', ї: 'i', ю: 'iu', я: 'ia' }
/** KMU 55/2010 writes these differently at the beginning of a word. */
const UKRAINIAN_FIRST: Scheme = { й: 'y', є: 'ye', ї: 'yi', ю: 'yu', я: 'ya' }
const RUSSIAN_PASSPORT: Scheme = { ...ENGLISH_STYLE, й: 'i', є: 'e', ї: 'i', ю: 'iu', я: 'ia' }
const DUDEN: Scheme = {
  ...COMMON,
  в: 'w',
  г: 'h',
  ё: 'jo',
  ж: 'sch',
  з: 's',
  и: 'y',
  й: 'j',
  х: 'ch',
  ц: 'z',
  ч: 'tsch',
  ш: 'sch',
  щ: 'schtsch',
  є: 'je',
  ї: 'ji',
  ю: 'ju',
  я: 'ja',
}
const DUDEN_RUSSIAN: Scheme = { ...DUDEN, г: 'g', и: 'i' }
const SCHOLARLY: Scheme = {
  ...COMMON,
  г: 'h',
  ё: 'ë',
  ж: 'ž',
  и: 'y',
  й: 'j',
  х: 'ch',
  ц: 'c',
  ч: 'č',
  ш: 'š',
  щ: 'šč',
  э: 'ė',
  є: 'je',
  ї: 'ji',
  ю: 'ju',
  я: 'ja',
}
const SCHOLARLY_RUSSIAN: Scheme = { ...SCHOLARLY, г: 'g', и: 'i' }
/** ISO 9:1995, one letter for one letter, whatever the language. */
const ISO_9: Scheme = {
  ...COMMON,
  ё: 'ë',
  ж: 'ž',
  і: 'ì',
  й: 'j',
  х: 'h',
  ц: 'c',
  ч: 'č',
  ш: 'š',
  щ: 'ŝ',
  э: 'è',
  є: 'ê',
  ї: 'ï',
  ю: 'û',
  я: 'â',
}
/** Not a standard: how щ is often heard and written down, as in Scherbak. */
const AS_HEARD: Scheme = { ...DUDEN, щ: 'sch' }

function write(word: string, scheme: Scheme, first: Scheme = {}): string {
  return [...word].map((letter, index) => (index === 0 ? first[letter] : undefined) ?? scheme[letter] ?? letter).join('')
}

/** Latin spellings of a lower-case Cyrillic word, without repetition; empty for a word without Cyrillic letters. */
export function latinSpellings(word: string): string[] {
  if (!/\p{Script=Cyrillic}/u.test(word)) return []
  return [
    ...new Set([
      write(word.replaceAll('зг', 'zgh'), UKRAINIAN_PASSPORT, UKRAINIAN_FIRST),
      write(word, RUSSIAN_PASSPORT),
      write(word, DUDEN),
      write(word, DUDEN_RUSSIAN),
      write(word, SCHOLARLY),
      write(word, SCHOLARLY_RUSSIAN),
      write(word, ISO_9),
      write(word, AS_HEARD),
    ]),
  ]
}
