import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Document } from '../../../shared/contract/letters.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { call } from '../../api/client.ts'
import { DocumentPreview } from '../../components/document-preview.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'

type Sheet = {
  /** Lays the sheet out and opens its preview. */
  readonly open: (personId: PersonId) => void
  readonly pending: boolean
  readonly view: ReactNode
}

/** The sheet "Wer hat meine Daten gesehen" for the person whose log is open. Forgotten when it is closed (`gcTime` 0). */
export function useSheet(): Sheet {
  const [shown, setShown] = useState<Document | null>(null)
  const build = useMutation({ mutationFn: (personId: PersonId) => call('logs', 'sheet', { personId }), gcTime: 0, onSuccess: setShown })
  return {
    open: build.mutate,
    pending: build.isPending,
    view: shown ? <DocumentPreview document={shown} from="logs" onClose={() => setShown(null)} /> : <FailureAlert error={build.error} />,
  }
}
