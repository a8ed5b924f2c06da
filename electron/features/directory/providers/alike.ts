import type { ALIKE_REASONS } from '../../../../shared/contract/provider-work.ts'
import { germanStem } from '../../../../shared/german-stem.ts'

export type ProviderRecord = {
  readonly id: string
  readonly name: string
  readonly alternateName: string
  readonly email: string
  readonly website: string
  readonly phone: string
  readonly street: string
  readonly postalCode: string
}
type Reason = (typeof ALIKE_REASONS)[number]
export type AlikePair = { readonly first: string; readonly second: string; readonly reasons: readonly Reason[] }

/** Legal forms and small words that say nothing about who it is. */
const EMPTY_WORDS = /^(e|v|ev|eingetragener|verein|g?gmbh|mbh|ag|kg|ggmbh|der|die|das|des|dem|den|und|fur|im|in|am|an|zu|von|stiftung)$/
/** A phone number or page that many share is that of a building or a portal. */
const MOST_SHARING = 5

function nameKey(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .map(germanStem)
    .filter((word) => !EMPTY_WORDS.test(word))
    .sort()
    .join(' ')
}

function digits(phone: string): string {
  const all = phone
    .replace(/^\s*(\+|00)49/, '0')
    .replace(/\D/g, '')
    .replace(/^00/, '0')
  return all.length >= 6 ? all : ''
}

function hostOf(website: string): string {
  return (website.toLowerCase().match(/^(?:https?:\/\/)?(?:www\.)?([^/:?#\s]+\.[^/:?#\s]+)/)?.[1] ?? '').replace(/\.$/, '')
}

function keysOf(record: ProviderRecord): [Reason, string][] {
  const { name, alternateName, email, website, phone, street, postalCode } = record
  const address =
    street && postalCode
      ? `${street
          .toLowerCase()
          .replace(/stra(ß|ss)e|str\./g, 'str')
          .replace(/\s/g, '')} ${postalCode}`
      : ''
  const keys: [Reason, string][] = [
    ['name', nameKey(name)],
    ['name', alternateName ? nameKey(alternateName) : ''],
    ['phone', digits(phone)],
    ['email', email.toLowerCase()],
    ['website', hostOf(website)],
    ['address', address],
  ]
  return keys.filter(([, key]) => key !== '')
}

/** Pairs that may be one provider: alike by name, or by two other things at once. The smaller id stands first. */
export function alikePairs(records: readonly ProviderRecord[]): AlikePair[] {
  const groups = new Map<string, { reason: Reason; ids: Set<string> }>()
  for (const record of records) {
    for (const [reason, key] of keysOf(record)) {
      const group = groups.get(`${reason} ${key}`)
      if (group) group.ids.add(record.id)
      else groups.set(`${reason} ${key}`, { reason, ids: new Set([record.id]) })
    }
  }
  const pairs = new Map<string, { first: string; second: string; reasons: Set<Reason> }>()
  for (const { reason, ids } of groups.values()) {
    if (ids.size < 2 || ids.size > MOST_SHARING) continue
    const sorted = [...ids].sort()
    for (const [at, first] of sorted.entries()) {
      for (const second of sorted.slice(at + 1)) {
        const pair = pairs.get(`${first} ${second}`)
        if (pair) pair.reasons.add(reason)
        else pairs.set(`${first} ${second}`, { first, second, reasons: new Set([reason]) })
      }
    }
  }
  return [...pairs.values()]
    .filter(({ reasons }) => reasons.has('name') || reasons.size >= 2)
    .sort((one, other) => other.reasons.size - one.reasons.size || (one.first < other.first ? -1 : 1))
    .map(({ first, second, reasons }) => ({ first, second, reasons: [...reasons] }))
}
