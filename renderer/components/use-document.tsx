import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Document } from '../../shared/contract/letters.ts'
import { call } from '../api/client.ts'
import { DocumentFailure } from './document-failure.tsx'
import { DocumentPreview } from './document-preview.tsx'

export type DocumentKind = 'appointment' | 'referral' | 'consent' | 'ticket'

type Documents = {
  /** Lays the document out and opens its preview. */
  readonly open: (kind: DocumentKind, id: string) => void
  readonly pending: boolean
  /** Preview and failure in words; belongs once into the JSX of the screen. */
  readonly view: ReactNode
}

/** Prints of a screen: one is open at a time. What was shown is forgotten when it is closed (`gcTime` 0). */
export function useDocument(): Documents {
  const [shown, setShown] = useState<Document | null>(null)
  const build = useMutation({
    mutationFn: ({ kind, id }: { kind: DocumentKind; id: string }) => call('letters', kind, { id }),
    gcTime: 0,
    onSuccess: setShown,
  })

  function close() {
    setShown(null)
    build.reset()
  }

  return {
    open: (kind, id) => build.mutate({ kind, id }),
    pending: build.isPending,
    view: shown ? <DocumentPreview document={shown} onClose={close} /> : <DocumentFailure error={build.error} />,
  }
}
