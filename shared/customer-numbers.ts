/**
 * Numbers of the Bundesagentur that people bring along. They help to find a person and are never a key: a number that
 * does not look right is said to be so and kept as it is (formats to be confirmed by each office).
 */
export function looksLikeCustomerNumber(text: string): boolean {
  return /^\d{3}[A-Z]\d{6}$/.test(numberKey(text))
}

export function looksLikeUnitNumber(text: string): boolean {
  return /^\d{5}BG\d{7}$/.test(numberKey(text))
}

/** Form in which numbers are compared: without spaces, capitals, `//` as `BG`. The stored columns `…_key` are made the same way. */
export function numberKey(text: string): string {
  return text.replaceAll(' ', '').toUpperCase().replaceAll('//', 'BG')
}

/** Digits of a phone number as dialled within Germany: `+49 (0)202 555-01` -> `020255501`. Empty when it holds no digits. */
export function phoneKey(text: string): string {
  const digits = text.replaceAll('(0)', '').replace(/[ \-/().]/g, '')
  return digits.replace(/^(\+49|0049)/, '0')
}

const FEWEST_PHONE_DIGITS = 6

/** What a typed text may be exactly, apart from a name. */
export type TypedNumber = { readonly key: string; readonly phone: string }

/** Null when the text is no number that could stand for a person. */
export function typedNumber(text: string): TypedNumber | null {
  const key = numberKey(text.trim())
  const phone = phoneKey(text.trim())
  const isPhone = /^0\d+$/.test(phone) && phone.length >= FEWEST_PHONE_DIGITS
  if (!looksLikeCustomerNumber(key) && !looksLikeUnitNumber(key) && !isPhone) return null
  return { key, phone: isPhone ? phone : '' }
}
