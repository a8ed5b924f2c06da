/** What a letter sounds like whatever stands beside it. */
const PLAIN: Readonly<Record<string, string>> = {
  ...digits('0', 'aeijouy'),
  ...digits('1', 'b'),
  ...digits('3', 'fvw'),
  ...digits('4', 'gkq'),
  ...digits('5', 'l'),
  ...digits('6', 'mn'),
  ...digits('7', 'r'),
  ...digits('8', 'sz'),
}

function digits(digit: string, letters: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter) => [letter, digit]))
}

function codeOf(letter: string, before: string, after: string): string {
  switch (letter) {
    case 'p':
      return after === 'h' ? '3' : '1'
    case 'd':
    case 't':
      return /[csz]/.test(after) ? '8' : '2'
    case 'x':
      return /[ckq]/.test(before) ? '8' : '48'
    case 'c':
      if (before === '') return /[ahkloqrux]/.test(after) ? '4' : '8'
      return /[sz]/.test(before) || !/[ahkoqux]/.test(after) ? '8' : '4'
    default:
      return PLAIN[letter] ?? ''
  }
}

/**
 * Kölner Phonetik (H. J. Postel, IBM-Nachrichten 19, 1969): digits for how a German reader hears a name. Umlauts count as
 * their vowels, other marks and signs are dropped. Empty when nothing of the word is heard.
 */
export function colognePhonetics(word: string): string {
  const letters = word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
  const codes = [...letters].map((letter, index) => codeOf(letter, letters.charAt(index - 1), letters.charAt(index + 1))).join('')
  const once = codes.replace(/(\d)\1+/g, '$1')
  return once.charAt(0) + once.slice(1).replaceAll('0', '')
}
