/** Digits that tell one connection from another, whatever stands in front of them. */
const TELLING_DIGITS = 7
/** So many last digits are worth a search. */
const LAST_DIGITS = 4

/** The number as dialled within the country, digits only; empty when there is none. */
function national(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (/^\s*(\+|00)/.test(phone)) return digits.replace(/^(00)?49/, '').replace(/^(00|0)/, '')
  return digits.replace(/^0/, '')
}

/** The last seven digits, by which two numbers are compared; empty for a shorter number. */
export function phoneEnd(phone: string): string {
  const digits = national(phone)
  return digits.length >= TELLING_DIGITS ? digits.slice(-TELLING_DIGITS) : ''
}

/** `17.04.1991`, `4/1991`, `1991-04`: a date, whatever its digits. */
const DATE = /^(\d{1,2}[./-]\d{0,4}([./-]\d{0,4})?|\d{4}-\d{0,2}(-\d{0,2})?|(18|19|20)\d{2})$/

const turned = (digits: string) => [...digits].reverse().join('')

/** The number backwards, so that its last digits are found as a beginning. The sign in front keeps it apart from words. */
export function phoneForms(phone: string): string[] {
  const digits = national(phone)
  return digits.length >= LAST_DIGITS ? [`+${turned(digits)}`] : []
}

/** Beginnings of phone forms that typed digits may stand for; a date stays a date. Empty when it is no number. */
export function phonePrefixes(typed: string): string[] {
  const digits = typed.replace(/\D/g, '')
  if (!/^[+(\d][\d\s()/.-]*$/.test(typed) || digits.length < LAST_DIGITS || DATE.test(typed)) return []
  return [...new Set([digits, national(typed)])].filter((each) => each.length >= LAST_DIGITS).map((each) => `+${turned(each)}`)
}
