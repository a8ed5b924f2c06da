import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'

const calls: string[] = []
vi.stubGlobal('window', {
  host: {
    call: async (name: string) => {
      calls.push(name)
      return { ok: true, value: {} }
    },
  },
})
const { draftKeeper, draftsSettled } = await import('../../../../renderer/components/draft-keeper.ts')

/** A list of drafts on screen: how often it was fetched, and whether it is out of date. */
function shownList(client: QueryClient) {
  let fetched = 0
  const queryKey = ['drafts', 'list', {}]
  const observer = new QueryObserver(client, {
    queryKey,
    queryFn: () => {
      fetched += 1
      return fetched
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  observer.subscribe(() => {})
  return { fetched: () => fetched, outdated: () => client.getQueryState(queryKey)?.isInvalidated }
}

test.each(['keep', 'discard'] as const)('%s marks the lists of drafts as out of date without fetching them', async (action) => {
  const client = new QueryClient()
  const list = shownList(client)
  await vi.waitFor(() => expect(list.fetched()).toBe(1))
  const keeper = draftKeeper(client, 'site', 'new')
  if (action === 'keep') keeper.keep({ name: 'Kita' }, '/standorte')
  else await keeper.discard()
  await draftsSettled()
  expect(calls.at(-1)).toBe(action === 'keep' ? 'drafts.save' : 'drafts.discard')
  expect(list.outdated()).toBe(true)
  expect(list.fetched()).toBe(1)
})
