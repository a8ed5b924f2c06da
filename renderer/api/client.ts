import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Feature } from '../../shared/contract/define.ts'
import type { Contract, GivenOf, NameIn, NamesOfKind, OutputOf } from '../../shared/contract/index.ts'
import { STARTUP_FAILURES } from '../../shared/startup-failures.ts'
import { CallFailure } from './failure.ts'
import { host } from './host.ts'

const STORE_FAILURES: readonly string[] = STARTUP_FAILURES

/** One call over the bridge. Throws CallFailure with the code; the answer was validated in main. */
export async function call<F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>): Promise<OutputOf<F, N>> {
  const reply = await host.call(`${feature}.${name}`, input)
  if (!reply.ok) throw new CallFailure(reply.error)
  return reply.value as OutputOf<F, N>
}

/** Data is fresh until a write touches its feature, because nobody else writes to this store. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  host.onChange((feature) => void client.invalidateQueries({ queryKey: [feature] }))
  return client
}

/**
 * A write at each keystroke: what it touches is only marked, and fetched again when a screen shows it next, so that
 * typing causes no other work.
 */
export async function callQuietly<F extends Feature, N extends NameIn<F>>(
  client: QueryClient,
  feature: F,
  name: N,
  input: GivenOf<F, N>,
): Promise<OutputOf<F, N>> {
  const answer = await call(feature, name, input)
  for (const touched of await touchedBy(feature, name)) void client.invalidateQueries({ queryKey: [touched], refetchType: 'none' })
  return answer
}

type QueryOptions = {
  readonly enabled?: boolean
  /** Keeps showing the last answer while the next one is fetched, for search as typed. */
  readonly keepPrevious?: boolean
}

export function useApiQuery<F extends Feature, N extends NamesOfKind<F, 'query'>>(
  feature: F,
  name: N,
  input: GivenOf<F, N>,
  { enabled = true, keepPrevious = false }: QueryOptions = {},
): UseQueryResult<OutputOf<F, N>> {
  return useQuery({
    queryKey: [feature, name, input],
    queryFn: () => call(feature, name, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<OutputOf<F, N>>
}

/** A write or a task; on success every query of the features it touches is fetched again. */
export function useApiCommand<F extends Feature, N extends NamesOfKind<F, 'command' | 'task'>>(
  feature: F,
  name: N,
): UseMutationResult<OutputOf<F, N>, unknown, GivenOf<F, N>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: GivenOf<F, N>) => call(feature, name, input),
    // Not awaited: a screen whose own button goes away with the new data still gets its answer.
    onSuccess: () => void touchedBy(feature, name).then((touched) => refresh(client, touched)),
    // The store itself failed: the gate looks at once and shows the screen for it.
    onError: (error) => {
      if (error instanceof CallFailure && STORE_FAILURES.includes(error.failure.code)) refresh(client, ['vault'])
    },
  })
}

function refresh(client: QueryClient, features: readonly Feature[]): void {
  for (const feature of features) void client.invalidateQueries({ queryKey: [feature] })
}

/** The contract is loaded apart: with all its schemas it is a good part of the program, and no start needs it. */
async function touchedBy(feature: keyof Contract, name: string): Promise<readonly Feature[]> {
  const { contract } = await import('../../shared/contract/index.ts')
  const procedures: Record<string, { touches: readonly Feature[] }> = contract[feature]
  return procedures[name]?.touches ?? []
}
