const SHORT = 3
const LONG = 5

/**
 * The stem of a German word by CISTEM (Weißweiler and Fraser 2017, MIT), without regard to capitals: forms of one word get
 * the same stem (`Häuser`, `Hauses`, `Haus`). Letters lose their marks, ß becomes ss.
 */
export function germanStem(word: string): string {
  let stem = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/^ge(.{4,})/, '$1')
    .replaceAll('sch', '$')
    .replaceAll('ei', '%')
    .replaceAll('ie', '&')
    .replace(/(.)\1/g, '$1*')
  while (stem.length > SHORT) {
    const shorter = stem.length > LONG && /(em|er|nd)$/.test(stem) ? stem.slice(0, -2) : stem.replace(/[tesn]$/, '')
    if (shorter === stem) break
    stem = shorter
  }
  return stem.replace(/(.)\*/g, '$1$1').replaceAll('&', 'ie').replaceAll('%', 'ei').replaceAll('$', 'sch')
}
