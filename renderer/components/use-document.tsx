import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Document } from '../../shared/contract/letters.ts'
import type { SheetLanguage } from '../../shared/paper-languages.ts'
import { call } from '../api/client.ts'
import { DocumentFailure } from './document-failure.tsx'
import { DocumentPreview, type PreviewStep } from './document-preview.tsx'

export type DocumentKind =
  | 'referral'
  | 'consent'
  | 'consentNotice'
  | 'receipt'
  | 'ticket'
  | 'checklist'
  | 'nextSteps'
  | 'information'
  | 'summons'
type Asked = { readonly kind: DocumentKind; readonly id: string; readonly language: SheetLanguage | null; readonly letterhead?: boolean }

type Documents = {
  /** Lays the document out and opens its preview. */
  readonly open: (kind: DocumentKind, id: string) => void
  readonly pending: boolean
  /** Preview and failure in words; belongs once into the JSX of the screen. */
  readonly view: ReactNode
}

/**
 * Prints of a screen: one is open at a time. What was shown is forgotten when it is closed (`gcTime` 0).
 * @param step what is done with the paper as soon as it is out
 */
export function useDocument(step?: PreviewStep): Documents {
  const [shown, setShown] = useState<Document | null>(null)
  const build = useMutation({
    mutationFn: ({ kind, id, language, letterhead = false }: Asked) =>
      kind === 'referral' ? call('letters', kind, { id, language, letterhead }) : call('letters', kind, { id, language }),
    gcTime: 0,
    onSuccess: setShown,
  })

  function close() {
    setShown(null)
    build.reset()
  }

  /** The same sheet with its second page in another language. */
  function again(language: SheetLanguage) {
    if (build.variables) build.mutate({ ...build.variables, language })
  }

  /** The same sheet with or without the authority on top. */
  function headed(letterhead: boolean) {
    if (build.variables) build.mutate({ ...build.variables, language: shown?.language ?? null, letterhead })
  }

  return {
    open: (kind, id) => build.mutate({ kind, id, language: null }),
    pending: build.isPending,
    view: shown ? (
      <DocumentPreview
        key={shown.token}
        document={shown}
        onClose={close}
        onLanguage={again}
        onLetterhead={headed}
        {...(step ? { step } : {})}
      />
    ) : (
      <DocumentFailure error={build.error} />
    ),
  }
}
