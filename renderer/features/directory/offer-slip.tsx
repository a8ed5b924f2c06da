import { Button, Group, Paper, Text } from '@mantine/core'
import { IconEraser, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Document } from '../../../shared/contract/letters.ts'
import type { SheetLanguage } from '../../../shared/paper-languages.ts'
import { call } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'
import { useRememberedOffers } from '../../components/remembered-offers.ts'
import { useMay } from '../../components/use-may.ts'

type Asked = { readonly language: SheetLanguage | null; readonly letterhead: boolean }
const PLAIN: Asked = { language: null, letterhead: false }

/** The offers put aside for one slip, and the way to paper; nothing while there are none. */
export function OfferSlip() {
  const { t } = useTranslation()
  const may = useMay()
  const { offers, clear } = useRememberedOffers()
  const [shown, setShown] = useState<Document | null>(null)
  const build = useMutation({
    mutationFn: (asked: Asked) => call('letters', 'offers', { ids: [...offers], ...asked }),
    gcTime: 0,
    onSuccess: setShown,
  })
  if (offers.length === 0 || !may(contract.letters.offers)) return null
  return (
    <>
      <Paper withBorder p="xs">
        <Group justify="space-between">
          <Text role="status">{t('directory.slip', { count: offers.length })}</Text>
          <Group gap="xs">
            <Button variant="subtle" leftSection={<IconEraser size={20} aria-hidden />} onClick={clear}>
              {t('directory.slipClear')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPrinter size={20} aria-hidden />}
              loading={build.isPending}
              onClick={() => build.mutate(PLAIN)}
            >
              {t('directory.slipPrint')}
            </Button>
          </Group>
        </Group>
      </Paper>
      {shown ? (
        <DocumentPreview
          key={shown.token}
          document={shown}
          onClose={() => setShown(null)}
          onLanguage={(language) => build.mutate({ language, letterhead: shown.letterhead ?? false })}
          onLetterhead={(letterhead) => build.mutate({ language: shown.language ?? null, letterhead })}
        />
      ) : (
        <DocumentFailure error={build.error} />
      )}
    </>
  )
}
