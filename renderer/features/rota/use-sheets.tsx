import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Document, SheetSize } from '../../../shared/contract/letters.ts'
import type { SiteId } from '../../../shared/ids.ts'
import { call } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'

type Sheets = {
  readonly poster: (siteId: SiteId, size: SheetSize) => void
  readonly yearPlan: (year: number, siteId: SiteId | null) => void
  readonly pending: boolean
  /** Preview and failure in words; belongs once into the JSX of the screen. */
  readonly view: ReactNode
}

/** Sheets about places; they concern no person. */
export function useSheets(): Sheets {
  const [shown, setShown] = useState<Document | null>(null)
  const build = useMutation({ mutationFn: (make: () => Promise<Document>) => make(), gcTime: 0, onSuccess: setShown })

  function close() {
    setShown(null)
    build.reset()
  }
  return {
    poster: (siteId, size) => build.mutate(() => call('letters', 'poster', { siteId, size })),
    yearPlan: (year, siteId) => build.mutate(() => call('letters', 'yearPlan', { year, siteId })),
    pending: build.isPending,
    view: shown ? <DocumentPreview document={shown} onClose={close} /> : <DocumentFailure error={build.error} />,
  }
}
