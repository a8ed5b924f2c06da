import type { Account } from '../../../shared/contract/staff.ts'

export type AccountFilter = { readonly text: string; readonly show: 'active' | 'left' | 'all' }

/** Accounts whose name or login holds every typed word, whatever its case. */
export function filterAccounts(accounts: readonly Account[], { text, show }: AccountFilter): Account[] {
  const words = text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean)
  return accounts.filter(({ active, displayName, login }) => {
    if (show !== 'all' && active !== (show === 'active')) return false
    const searched = `${displayName} ${login}`.toLocaleLowerCase('de')
    return words.every((word) => searched.includes(word))
  })
}
