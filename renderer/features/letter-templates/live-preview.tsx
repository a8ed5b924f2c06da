import { Box, Paper, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../../shared/contract/document.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { PdfView } from '../../components/pdf-view.tsx'

type Props = {
  /** What is shown, so that the same is not laid out twice. */
  readonly about: readonly unknown[]
  readonly make: () => Promise<Document>
  /** False while what is typed cannot be laid out; the last good one stays. */
  readonly enabled: boolean
}

const WIDTH = 470
/** Stays in view below the head of the window while the form scrolls. */
const STAYS = { position: 'sticky', top: 'calc(var(--app-shell-header-height) + var(--mantine-spacing-md))', alignSelf: 'start' } as const

/** The letter as it would come out, beside what is being typed. */
export function LivePreview({ about, make, enabled }: Props) {
  const { t } = useTranslation()
  const heading = useId()
  const [pages, setPages] = useState(0)
  const { data, error } = useQuery({
    queryKey: ['letterTemplates', 'preview', ...about],
    queryFn: make,
    enabled,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  const meant = data?.meantPages ?? 1
  return (
    <Stack gap="xs" component="section" aria-labelledby={heading} style={STAYS}>
      <Title order={2} id={heading}>
        {t('letterTemplates.preview')}
      </Title>
      <Text role="status" fw={pages > meant ? 600 : 400}>
        {pages === 0
          ? null
          : pages > meant
            ? t('letterTemplates.runsOver', { count: pages, meant })
            : t('letterTemplates.fits', { count: pages })}
      </Text>
      {enabled ? null : <Text size="sm">{t('letterTemplates.previewWaits')}</Text>}
      <FailureAlert error={error} />
      <Paper withBorder bg="var(--mantine-color-default-hover)" p="xs">
        <Box mah="calc(100vh - 260px)" style={{ overflowY: 'auto' }} tabIndex={0} role="region" aria-label={t('letters.preview')}>
          {data ? <PdfView bytes={data.pdf} width={WIDTH} onOpen={setPages} /> : null}
        </Box>
      </Paper>
    </Stack>
  )
}
