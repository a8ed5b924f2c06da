import { createHash } from 'node:crypto'

/**
 * Sixteen signs that stay apart when read aloud in German and when written by hand: no 0/O, 1/I, no rhyming letters
 * (B/D/P/T, M/N). 128 random bits become 32 signs, a checksum of 16 bits makes four more: nine groups of four.
 */
const ALPHABET = '23456789AFJRUWXY'
const SECRET_BYTES = 16
const GROUP = 4

function toSigns(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `${ALPHABET[byte >> 4]}${ALPHABET[byte & 15]}`).join('')
}

function checksum(secret: Uint8Array): Uint8Array {
  return createHash('sha256').update('quartierlotse recovery').update(secret).digest().subarray(0, 2)
}

/** The groups to print for a secret of 16 bytes. */
export function formatRecoveryCode(secret: Uint8Array): string[] {
  if (secret.length !== SECRET_BYTES) throw new Error('recovery secret has to be 128 bits long')
  const signs = toSigns(secret) + toSigns(checksum(secret))
  return signs.match(/.{4}/g) ?? []
}

/** The secret behind a typed code, or null when a sign or the checksum is wrong. Case, spaces and dashes do not matter. */
export function parseRecoveryCode(typed: string): Uint8Array | null {
  const signs = normalizeGroup(typed)
  if (signs.length !== (SECRET_BYTES + 2) * 2) return null
  const values = [...signs].map((sign) => ALPHABET.indexOf(sign))
  if (values.includes(-1)) return null
  const bytes = Uint8Array.from({ length: signs.length / 2 }, (_, index) => ((values[index * 2] ?? 0) << 4) | (values[index * 2 + 1] ?? 0))
  const secret = bytes.subarray(0, SECRET_BYTES)
  return Buffer.from(checksum(secret)).equals(Buffer.from(bytes.subarray(SECRET_BYTES))) ? secret : null
}

export function normalizeGroup(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s–—-]/g, '')
}

/** Two different groups to ask for, chosen by one random byte each. */
export function groupsToAsk(random: Uint8Array, groups = ((SECRET_BYTES + 2) * 2) / GROUP): [number, number] {
  const first = (random[0] ?? 0) % groups
  const second = (first + 1 + ((random[1] ?? 0) % (groups - 1))) % groups
  return first < second ? [first, second] : [second, first]
}
