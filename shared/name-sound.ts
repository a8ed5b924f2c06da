/**
 * Spellings that stand for the same sound in the languages met in the office, folded to one letter. `š` and `č` stand
 * for themselves in the result, so folding a folded form changes nothing. Two results mean that nobody can tell:
 * `ch` is Ukrainian ч in a passport and German ch in a certificate.
 */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  schtsch: ['šč', 'š'],
  shtsh: ['šč', 'š'],
  shch: ['šč', 'š'],
  szcz: ['šč', 'š'],
  šč: ['šč', 'š'],
  ŝ: ['šč', 'š'],
  tsch: ['č'],
  tch: ['č'],
  cz: ['č'],
  ç: ['č'],
  ć: ['č'],
  dsch: ['i'],
  dzh: ['i'],
  dž: ['i'],
  sch: ['š'],
  sh: ['š'],
  zh: ['š'],
  sz: ['š', 's'],
  ş: ['š'],
  ș: ['š'],
  ś: ['š'],
  ž: ['š'],
  ż: ['š'],
  ź: ['š'],
  chr: ['kr', 'čr', 'hr'],
  ch: ['č', 'h'],
  kh: ['h'],
  gh: ['g'],
  ğ: ['g'],
  ph: ['f'],
  th: ['t'],
  þ: ['t'],
  dt: ['t'],
  ck: ['k'],
  qu: ['kw'],
  q: ['k'],
  x: ['ks'],
  v: ['w'],
  y: ['i'],
  j: ['i'],
  ı: ['i'],
  ł: ['l'],
  đ: ['d', 'di'],
  ð: ['d'],
  ts: ['s'],
  tz: ['s'],
  z: ['s'],
  ß: ['s'],
  ae: ['e'],
  ä: ['e'],
  æ: ['e'],
  oe: ['o'],
  ö: ['o'],
  ø: ['o'],
  œ: ['o'],
  û: ['u', 'iu'],
  ue: ['u'],
  ü: ['u'],
  ou: ['u'],
  oo: ['u'],
  ee: ['i'],
  ai: ['ei'],
  ay: ['ei'],
}
const KEPT = /^[šč]$/
const longestFirst = Object.keys(SPELLINGS).sort((a, b) => b.length - a.length)
const UNIT = new RegExp(`${longestFirst.join('|')}|.`, 'gsu')

/** So that a long word full of `ch` cannot grow without end; what lies beyond keeps the first reading. */
const MOST_READINGS = 12

function readings(unit: string): readonly string[] {
  if (unit === 'c') return ['k']
  return SPELLINGS[unit] ?? [KEPT.test(unit) ? unit : unit.normalize('NFD').replace(/\p{M}/gu, '')]
}

function foldOnce(word: string): string[] {
  let results = ['']
  for (const match of word.matchAll(UNIT)) {
    const softC = match[0] === 'c' && /[eiyj]/.test(word[match.index + 1] ?? '')
    const options = softC ? ['s'] : readings(match[0])
    const taken = results.length * options.length > MOST_READINGS ? options.slice(0, 1) : options
    results = taken.flatMap((option) => results.map((result) => result + option))
  }
  // A doubled letter is heard once, and Jelena, Yelena and Elena begin alike.
  return results.map((result) => result.replace(/(.)\1+/gu, '$1').replace(/^ie/, 'e'))
}

/** How a lower-case Latin word may sound, folded so that different spellings of one name meet. */
export function soundForms(word: string): string[] {
  let forms = [word]
  for (;;) {
    const next = [...new Set(forms.flatMap(foldOnce))].slice(0, MOST_READINGS)
    if (next.join(' ') === forms.join(' ')) return forms
    forms = next
  }
}

/** The word without the beginning of a spelling that is still being typed, as in `scht` on the way to `schtsch`. */
export function withoutUnfinishedSound(word: string): string {
  return word.replace(/(?<=s(?:ch|h))(?:c|ts?c?)$|(?<=.{2})tsc?$/, '')
}
