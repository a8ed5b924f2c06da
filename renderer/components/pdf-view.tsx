import { Box, Loader, Paper, Stack, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from './failure-alert.tsx'
import { openPdf, type PdfFile, type PdfPage } from './pdf-file.ts'

type Props = {
  readonly bytes: Uint8Array
  /** Width of a page in CSS pixels. */
  readonly width: number
  readonly onOpen: (pages: number) => void
}

/** The pages of a PDF as they will be printed, each with its text for screen readers. */
export function PdfView({ bytes, width, onOpen }: Props) {
  const { t } = useTranslation()
  const [file, setFile] = useState<PdfFile | null>(null)
  const [error, setError] = useState<unknown>(null)

  useEffect(() => {
    let gone = false
    let opened: PdfFile | null = null
    openPdf(bytes).then(
      (result) => {
        if (gone) return result.close()
        opened = result
        setFile(result)
        onOpen(result.pages.length)
      },
      (reason: unknown) => {
        if (!gone) setError(reason)
      },
    )
    return () => {
      gone = true
      opened?.close()
    }
  }, [bytes, onOpen])

  if (error) return <FailureAlert error={error} />
  if (!file) return <Loader type="dots" role="status" aria-label={t('common.loading')} />
  return (
    <Stack gap="md" align="center">
      {file.pages.map((page) => (
        <SheetOfPaper key={page.number} page={page} of={file.pages.length} width={width} />
      ))}
    </Stack>
  )
}

function SheetOfPaper({ page, of, width }: { readonly page: PdfPage; readonly of: number; readonly width: number }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    // A page that is closed while it is being drawn is no fault; there is nothing left to show it on.
    if (canvas.current) page.draw(canvas.current, width).catch(() => undefined)
  }, [page, width])

  return (
    <Box component="section" aria-label={t('letters.page', { number: page.number, count: of })} maw="100%">
      <Paper withBorder shadow="sm" bg="white" radius={0}>
        <Box component="canvas" ref={canvas} w={width} maw="100%" display="block" aria-hidden />
      </Paper>
      <VisuallyHidden lang="de">
        {page.text.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a printed page never move
          <p key={index}>{line}</p>
        ))}
      </VisuallyHidden>
    </Box>
  )
}
