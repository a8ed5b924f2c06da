/**
 * Which letters belong in a name that goes to other bodies: DIN 91379:2022-08, data type A (Latin letters of names of
 * natural persons). Written as code points, because some of these letters look alike.
 */
const SINGLE: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x20],
  [0x27, 0x27],
  [0x2c, 0x2e],
  [0x41, 0x5a],
  [0x60, 0x7a],
  [0x7e, 0x7e],
  [0xa8, 0xa8],
  [0xb4, 0xb4],
  [0xb7, 0xb7],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x17e],
  [0x187, 0x188],
  [0x18f, 0x18f],
  [0x197, 0x197],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1b7, 0x1b7],
  [0x1cd, 0x1dc],
  [0x1de, 0x1df],
  [0x1e2, 0x1f0],
  [0x1f4, 0x1f5],
  [0x1f8, 0x1ff],
  [0x212, 0x213],
  [0x218, 0x21b],
  [0x21e, 0x21f],
  [0x227, 0x233],
  [0x259, 0x259],
  [0x268, 0x268],
  [0x292, 0x292],
  [0x2b9, 0x2ba],
  [0x2be, 0x2bf],
  [0x2c8, 0x2c8],
  [0x2cc, 0x2cc],
  [0x1e02, 0x1e03],
  [0x1e06, 0x1e07],
  [0x1e0a, 0x1e11],
  [0x1e17, 0x1e17],
  [0x1e1c, 0x1e2b],
  [0x1e2f, 0x1e37],
  [0x1e3a, 0x1e3b],
  [0x1e40, 0x1e49],
  [0x1e52, 0x1e5b],
  [0x1e5e, 0x1e63],
  [0x1e6a, 0x1e6f],
  [0x1e80, 0x1e87],
  [0x1e8d, 0x1e97],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  [0x2019, 0x2019],
  [0x2021, 0x2021],
]

/** Letters that exist only as a sequence: the first letter, and the marks that may follow it. */
const SEQUENCES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  A: [[0x30b]],
  C: [[0x300], [0x304], [0x306], [0x308], [0x315], [0x323], [0x326], [0x328, 0x306]],
  D: [[0x302]],
  F: [[0x300], [0x304]],
  G: [[0x300]],
  H: [[0x304], [0x326], [0x331]],
  J: [[0x301], [0x30c]],
  K: [[0x300], [0x302], [0x304], [0x307], [0x315], [0x31b], [0x326], [0x35f, 0x48], [0x35f, 0x68]],
  L: [[0x302], [0x325], [0x325, 0x304], [0x326]],
  M: [[0x300], [0x302], [0x306], [0x310]],
  N: [[0x302], [0x304], [0x306], [0x326]],
  P: [[0x300], [0x304], [0x315], [0x323]],
  R: [[0x306], [0x325], [0x325, 0x304]],
  S: [[0x300], [0x304], [0x31b, 0x304], [0x331]],
  T: [[0x300], [0x304], [0x308], [0x315], [0x31b]],
  U: [[0x307]],
  Z: [[0x300], [0x304], [0x306], [0x308], [0x327]],
  Ç: [[0x306]],
  Û: [[0x304]],
  Ÿ: [[0x301]],
  Č: [[0x315], [0x323]],
  Ē: [[0x30d]],
  Ī: [[0x301]],
  Ō: [[0x30d]],
  Ž: [[0x326], [0x327]],
  Ḳ: [[0x304]],
  Ṣ: [[0x304]],
  Ṭ: [[0x304]],
  Ạ: [[0x308]],
  Ọ: [[0x308]],
  Ụ: [[0x304], [0x308]],
}

/** Long enough for the longest sequence of the norm. */
const LONGEST = 3

function isSingle(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return SINGLE.some(([first, last]) => code >= first && code <= last)
}

/** A capital and its small letter take the same marks; the few differences of the norm are too fine to trouble anybody with. */
function isSequence([first = '', ...marks]: readonly string[]): boolean {
  const known = SEQUENCES[first] ?? SEQUENCES[first.toUpperCase()] ?? []
  return known.some((sequence) => sequence.length === marks.length && sequence.every((code, at) => marks[at]?.codePointAt(0) === code))
}

/** How many letters at the beginning form one letter of the norm: 0 when they form none. */
function lengthOfLetter(letters: readonly string[]): number {
  for (let length = LONGEST; length > 1; length -= 1) {
    if (letters.length >= length && isSequence(letters.slice(0, length))) return length
  }
  return isSingle(letters[0] ?? '') ? 1 : 0
}

/**
 * Letters of a name that DIN 91379 does not have, each once, in the order in which they stand there: `Ж` in „Жenia“.
 * Such a name is kept exactly, but other bodies may be unable to take it.
 */
export function lettersOutside(name: string): string[] {
  const letters = [...name.normalize('NFC')]
  const outside = new Set<string>()
  for (let at = 0; at < letters.length; ) {
    // A mark is named with the letter it stands on, because alone it cannot be seen.
    const whole = withMarks(letters, at)
    const length = lengthOfLetter(letters.slice(at, at + LONGEST))
    const known = length >= whole.length
    if (!known) outside.add(whole.join(''))
    at += known ? length : whole.length
  }
  return [...outside]
}

function withMarks(letters: readonly string[], at: number): string[] {
  let end = at + 1
  while (end < letters.length && /^(\p{M}|\u200d)$/u.test(letters[end] ?? '')) end += 1
  return letters.slice(at, end)
}
