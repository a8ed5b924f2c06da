import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Document } from '../../../shared/contract/letters.ts'
import { call } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'

type Ahead = { readonly days: number; readonly own: boolean }
type CallList = {
  readonly open: (ahead: Ahead) => void
  readonly pending: boolean
  /** Preview and failure in words; belongs once into the JSX of the screen. */
  readonly view: ReactNode
}

/** The call list on paper. */
export function useCallList(): CallList {
  const [shown, setShown] = useState<Document | null>(null)
  const build = useMutation({ mutationFn: (ahead: Ahead) => call('reminders', 'callList', ahead), gcTime: 0, onSuccess: setShown })

  function close() {
    setShown(null)
    build.reset()
  }
  return {
    open: build.mutate,
    pending: build.isPending,
    view: shown ? <DocumentPreview document={shown} from="reminders" onClose={close} /> : <DocumentFailure error={build.error} />,
  }
}
