import { Stack } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useRef } from 'react'
import { DraftNotice } from './draft-notice.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FailureAlert } from './failure-alert.tsx'

type Props = {
  /** What useDraftForm gave. */
  readonly draft: { readonly restoredAt: string | null; readonly discard: () => void; readonly attempt: number }
  readonly errors: Readonly<Record<string, unknown>>
  /** Path of the field -> its label on screen, for the summary. */
  readonly labels: Readonly<Record<string, string>>
  /** A refusal that blames no field. */
  readonly error: unknown
  readonly onSubmit: () => Promise<void>
  readonly 'aria-label'?: string
  readonly gap?: 'sm' | 'md'
  readonly children: ReactNode
}

/** Enter in a field with a list chooses from it; typed before the list is there, it must not send a half filled form. */
function opensList(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-haspopup') === 'listbox'
}

/** What every form has in common: Enter and Strg+Enter save, the draft is announced, refusals stand on top. */
export function DraftFormFrame({ draft, errors, labels, error, onSubmit, gap = 'md', children, ...form }: Props) {
  const self = useRef<HTMLFormElement>(null)
  // Of several forms on a page the one that is written in is meant, else the last one: the page's own.
  function submitMeant() {
    const written = document.activeElement?.closest('form') ?? [...document.querySelectorAll('form[data-draft]')].at(-1)
    if (written === self.current) void onSubmit()
  }
  useHotkeys([['mod+Enter', submitMeant]], [])
  return (
    <form
      ref={self}
      data-draft
      noValidate
      {...form}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && opensList(event.target)) event.preventDefault()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit()
      }}
    >
      <Stack gap={gap}>
        <DraftNotice restoredAt={draft.restoredAt} onDiscard={draft.discard} />
        <ErrorSummary errors={errors} labels={labels} attempt={draft.attempt} />
        <FailureAlert error={error} />
        {children}
      </Stack>
    </form>
  )
}
