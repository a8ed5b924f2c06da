import { useMutation } from '@tanstack/react-query'
import { type ComponentProps, type ReactNode, useState } from 'react'
import type { Document } from '../../shared/contract/letters.ts'
import { DocumentFailure } from './document-failure.tsx'
import { DocumentPreview } from './document-preview.tsx'

type ListSheet<Asked> = {
  readonly open: (asked: Asked) => void
  readonly pending: boolean
  /** Preview and failure in words; belongs once into the JSX of the screen. */
  readonly view: ReactNode
}

/**
 * A list on paper. What was shown is forgotten when it is closed (`gcTime` 0).
 * @param build lays it out
 * @param from the feature that prints and saves it
 */
export function useListSheet<Asked>(
  build: (asked: Asked) => Promise<Document>,
  from: NonNullable<ComponentProps<typeof DocumentPreview>['from']> = 'letters',
): ListSheet<Asked> {
  const [shown, setShown] = useState<Document | null>(null)
  const built = useMutation({ mutationFn: build, gcTime: 0, onSuccess: setShown })

  function close() {
    setShown(null)
    built.reset()
  }
  return {
    open: built.mutate,
    pending: built.isPending,
    view: shown ? <DocumentPreview document={shown} from={from} onClose={close} /> : <DocumentFailure error={built.error} />,
  }
}
