/** Letters and digits that are not taken for one another when copied by hand; 32 of them, so that one holds five bits. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** Chance, then signature, then the check sign. */
export const CHANCE_LENGTH = 5
export const SIGNATURE_LENGTH = 6
const LENGTH = CHANCE_LENGTH + SIGNATURE_LENGTH + 1

/** Five bits each, from the front of the bytes. */
export function toSigns(bytes: Uint8Array, length: number): string {
  let rest = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n)
  rest >>= BigInt(bytes.length * 8 - length * 5)
  let signs = ''
  for (let index = 0; index < length; index += 1) {
    signs = (SIGNS[Number(rest & 31n)] ?? '') + signs
    rest >>= 5n
  }
  return signs
}

/** Weighted by place, and 32 is no multiple of the odd weights: finds every wrong sign and every swap of neighbours but one. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((all, sign, index) => all + (2 * index + 1) * SIGNS.indexOf(sign), 0)
  return SIGNS[sum % 32] ?? ''
}

export function completeToken(signed: string): string {
  return signed + checkSign(signed)
}

/** `ABCD-EFGH-JKLM`, easier to read aloud. */
export function formatToken(token: string): string {
  return token.match(/.{1,4}/g)?.join('-') ?? token
}

/**
 * What was typed or scanned as a token: case, spaces and hyphens do not matter, and O and I are read as nothing else
 * could be meant. Null when it is too short or too long, has other signs, or the check sign does not fit.
 */
export function readToken(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s\-–]/g, '')
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return null
  return completeToken(signs.slice(0, -1)) === signs ? signs : null
}
