import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { host } from '../api/host.ts'

/** More would have to be too small to be read from a chair at the wall. */
const MOST = 4

function isNumbers(value: unknown): value is { called: string[] } {
  return typeof value === 'object' && value !== null && 'called' in value && Array.isArray(value.called)
}

/** The called numbers, or null when there is nothing to show: locked, no session, or no answer. */
function useCalled(): readonly string[] | null {
  const [called, setCalled] = useState<readonly string[] | null>(null)
  useEffect(() => {
    const ask = () =>
      void host.call('queue.display', {}).then(
        (reply) => setCalled(reply.ok && isNumbers(reply.value) ? reply.value.called : null),
        () => setCalled(null),
      )
    host.onChange(ask)
    ask()
  }, [])
  return called
}

/** What visitors see: whose turn it is, in large letters, and nothing about anybody. Never a sound. */
export function NumberDisplay() {
  const { t } = useTranslation()
  const called = useCalled()
  if (called === null) return <main data-empty />
  return (
    <main aria-live="polite">
      <h1>{t(called.length > 0 ? 'queue.displayCalled' : 'queue.displayCalm')}</h1>
      <ul>
        {called.slice(0, MOST).map((number, index) => (
          <li key={number} data-latest={index === 0 || undefined}>
            {number}
          </li>
        ))}
      </ul>
    </main>
  )
}
