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

/** The number a typed text is, in the form in which numbers are compared; null when it is looked for among names and phone numbers. */
export function typedNumber(text: string): string | null {
  const key = numberKey(text.trim())
  return looksLikeCustomerNumber(key) || looksLikeUnitNumber(key) ? key : null
}
