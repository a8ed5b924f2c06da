import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Document } from '../../../shared/contract/letters.ts'
import type { InterpreterBookingId } from '../../../shared/ids.ts'
import { call } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'

type Papers = {
  readonly open: (kind: 'request' | 'confidentiality') => void
  readonly pending: boolean
  /** Preview and failure in words; belongs once into the JSX of the screen. */
  readonly view: ReactNode
}

/** The two sheets of a booking. */
export function usePapers(id: InterpreterBookingId): Papers {
  const [shown, setShown] = useState<Document | null>(null)
  const build = useMutation({
    mutationFn: (kind: 'request' | 'confidentiality') => call('interpreters', kind, { id }),
    gcTime: 0,
    onSuccess: setShown,
  })

  function close() {
    setShown(null)
    build.reset()
  }
  return {
    open: build.mutate,
    pending: build.isPending,
    view: shown ? <DocumentPreview document={shown} from="interpreters" onClose={close} /> : <DocumentFailure error={build.error} />,
  }
}
