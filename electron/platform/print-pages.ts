import { randomUUID } from 'node:crypto'

/**
 * Pages waiting to be laid out, in memory only. Each is served once: what was taken is gone, so neither a reload nor
 * another window can fetch a letter by its address.
 */
export function printPages() {
  const pages = new Map<string, string>()

  return {
    /** Path under which the page can be fetched once. */
    put: (html: string): string => {
      const path = `/print/${randomUUID()}`
      pages.set(path, html)
      return path
    },
    /** The page behind a path, or null. */
    take: (path: string): string | null => {
      const page = pages.get(path) ?? null
      pages.delete(path)
      return page
    },
    /** Forgets a page that was never fetched. */
    drop: (path: string): void => {
      pages.delete(path)
    },
  }
}
