import type { LocalDate } from './dates.ts'
import type { SiteKind } from './value-lists.ts'

/** Letters that are not taken for digits when read aloud or copied by hand. */
const LETTERS = 'ABCDEFGHKLMNPRSTUVWXYZ'
const DIGITS = '23456789'

/** Short names of laptops: `B7`. */
export const DEVICE_CODES: readonly string[] = [...LETTERS].flatMap((letter) => [...DIGITS].map((digit) => `${letter}${digit}`))

/** Beginning of a number: where it was given out. */
const SITE_PREFIX: Readonly<Record<SiteKind, string>> = {
  familienzentrum: 'FZ',
  bewohnertreff: 'BT',
  kita: 'KI',
  schule: 'SC',
  stadtteilservice: 'ST',
  beratungsstelle: 'BE',
  unterkunft: 'UN',
  geschaeftsstelle: 'GS',
  sonstige: 'SO',
}

/**
 * Number of a receipt or another sheet of paper: `FZ-B7-20261124-0012`. It carries the laptop, so that two of them
 * never give out the same one, also without a network.
 * @param site null where there is no session
 */
export function documentNumber(site: SiteKind | null, deviceCode: string, day: LocalDate, sequence: number): string {
  return numbered(site ? SITE_PREFIX[site] : SITE_PREFIX.geschaeftsstelle, deviceCode, day, sequence)
}

function numbered(prefix: string, deviceCode: string, day: LocalDate, sequence: number): string {
  return `${prefix}-${deviceCode}-${day.replaceAll('-', '')}-${String(sequence).padStart(4, '0')}`
}

/** Number on the paper of a consent: `EW-B7-20261124-0003`. */
export function consentNumber(deviceCode: string, day: LocalDate, sequence: number): string {
  return numbered('EW', deviceCode, day, sequence)
}

/** Number on a letter: `BR-B7-20261124-0007`. */
export function letterNumber(deviceCode: string, day: LocalDate, sequence: number): string {
  return numbered('BR', deviceCode, day, sequence)
}

/** Number in a queue, short enough to be called out: `B7-12`. */
export function ticketNumber(deviceCode: string, sequence: number): string {
  return `${deviceCode}-${sequence}`
}

/** The first free short name, tried in an order that differs from laptop to laptop. @param device its id (UUID) */
export function freeDeviceCode(device: string, taken: readonly string[]): string {
  const begin = Number.parseInt(device.replaceAll('-', '').slice(-8), 16) % DEVICE_CODES.length
  const order = [...DEVICE_CODES.slice(begin), ...DEVICE_CODES.slice(0, begin)]
  const free = order.find((code) => !taken.includes(code))
  if (!free) throw new Error('no short name is left for this laptop')
  return free
}
