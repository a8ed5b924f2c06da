import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Document } from '../../../shared/contract/letters.ts'
import type { ProviderId } from '../../../shared/ids.ts'
import { call } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'
import { useMay } from '../../components/use-may.ts'

/** One page about a provider, for a talk about working together. */
export function PartnerSheetButton({ id, name }: { readonly id: ProviderId; readonly name: string }) {
  const { t } = useTranslation()
  const may = useMay()
  const [shown, setShown] = useState<Document | null>(null)
  const build = useMutation({ mutationFn: () => call('directory', 'partnerSheet', { id }), gcTime: 0, onSuccess: setShown })
  if (!may(contract.directory.partnerSheet)) return null
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconFileText size={18} aria-hidden />}
        aria-label={t('directory.partnerSheetOf', { name })}
        loading={build.isPending}
        onClick={() => build.mutate()}
      >
        {t('directory.partnerSheet')}
      </Button>
      {shown ? (
        <DocumentPreview key={shown.token} document={shown} from="directory" onClose={() => setShown(null)} />
      ) : (
        <DocumentFailure error={build.error} />
      )}
    </>
  )
}
