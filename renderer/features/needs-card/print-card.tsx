import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../../shared/contract/letters.ts'
import type { CardLanguage } from '../../../shared/needs-card/languages.ts'
import { call } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'

/** The card on paper, in the language that is on screen; for the table in the waiting room as well. */
export function PrintCard({ language }: { readonly language: CardLanguage }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Document | null>(null)
  const build = useMutation({ mutationFn: () => call('letters', 'needsCard', { language }), gcTime: 0, onSuccess: setShown })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden />}
        loading={build.isPending}
        onClick={() => build.mutate()}
      >
        {t('needsCard.print')}
      </Button>
      {shown ? <DocumentPreview document={shown} onClose={() => setShown(null)} /> : <DocumentFailure error={build.error} />}
    </>
  )
}
