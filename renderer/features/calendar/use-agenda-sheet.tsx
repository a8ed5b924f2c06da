import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Document } from '../../../shared/contract/letters.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { call } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'

type Asked = { readonly from: LocalDate; readonly to: LocalDate; readonly names: boolean }
type Sheet = {
  readonly open: (asked: Asked) => void
  readonly pending: boolean
  /** Preview and failure in words; belongs once into the JSX of the screen. */
  readonly view: ReactNode
}

/** The list of one's own entries on paper. */
export function useAgendaSheet(): Sheet {
  const [shown, setShown] = useState<Document | null>(null)
  const build = useMutation({ mutationFn: (asked: Asked) => call('letters', 'agenda', asked), gcTime: 0, onSuccess: setShown })
  function close() {
    setShown(null)
    build.reset()
  }
  return {
    open: build.mutate,
    pending: build.isPending,
    view: shown ? <DocumentPreview document={shown} onClose={close} /> : <DocumentFailure error={build.error} />,
  }
}
