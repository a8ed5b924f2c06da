import type { QueryClient } from '@tanstack/react-query'
import { callQuietly } from '../api/client.ts'
import { notifyFailure } from './notify.tsx'

const underWay = new Set<Promise<unknown>>()

/** Done when every draft on screen, and every form being sent, has reached the store; asked before locking. */
export async function draftsSettled(): Promise<void> {
  await Promise.allSettled(underWay)
}

/** Has locking wait for this. */
export function settling<Answer>(work: Promise<Answer>): Promise<Answer> {
  underWay.add(work)
  const settled = () => void underWay.delete(work)
  work.then(settled, settled)
  return work
}

/**
 * Saves a draft at once; while one save is under way only the newest state waits, so that fast typing never queues up.
 * Calls reach main in order, so a discard after the last save always wins.
 */
export function draftKeeper(client: QueryClient, form: string, subject: string) {
  let waiting: { values: unknown; path: string } | null = null
  let running: Promise<void> | null = null
  let silent = false

  async function drain(): Promise<void> {
    while (waiting) {
      const next = waiting
      waiting = null
      try {
        await callQuietly(client, 'drafts', 'save', { form, subject, path: next.path, values: JSON.parse(JSON.stringify(next.values)) })
      } catch (error) {
        notifyFailure(error)
      }
    }
  }

  function begin(): Promise<void> {
    return settling(
      drain().finally(() => {
        running = null
      }),
    )
  }

  return {
    keep(values: unknown, path: string) {
      if (silent) return
      waiting = { values, path }
      running ??= begin()
    },
    /** Runs a change of the form that did not come from the person, and must not become a draft. */
    quietly(change: () => void) {
      silent = true
      change()
      silent = false
    },
    async discard() {
      waiting = null
      if (running) await running
      try {
        await callQuietly(client, 'drafts', 'discard', { form, subject })
      } catch (error) {
        notifyFailure(error)
      }
    },
  }
}
