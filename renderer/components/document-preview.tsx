import { Box, Button, Drawer, Group, Switch, Text, VisuallyHidden } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { IconCircleCheck, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../shared/contract/letters.ts'
import type { SheetLanguage } from '../../shared/paper-languages.ts'
import { useApiCommand } from '../api/client.ts'
import { DisclosureNote } from './disclosure-note.tsx'
import { FailureAlert } from './failure-alert.tsx'
import { KeyHint } from './key-hint.tsx'
import { notifyDone } from './notify.tsx'
import { PdfView } from './pdf-view.tsx'
import { SheetLanguageChoice } from './sheet-language-choice.tsx'

/** The step after printing: the paper is given to the person. Key U; the preview closes. */
export type PreviewStep = { readonly label: string; readonly done: boolean; readonly run: () => void }

type Props = {
  readonly document: Document
  readonly onClose: () => void
  /** The feature that made the document prints and saves it. */
  readonly from?: 'letters' | 'logs' | 'dayEnd' | 'interpreters' | 'reminders' | 'unmetNeeds' | 'referralNumbers' | 'directory'
  readonly step?: PreviewStep
  /** Asks for the same sheet with another second page. */
  readonly onLanguage?: (language: SheetLanguage) => void
  /** Asks for the same slip with or without the authority on top. */
  readonly onLetterhead?: (letterhead: boolean) => void
}

const PAGE_WIDTH = 660

/** Title and buttons stay where they are, only the pages between them scroll. */
const COLUMN = {
  content: { display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  header: { flex: 'none' },
  body: { flex: 1, minHeight: 0, overflowY: 'auto' },
} as const

/** The PDF itself beside the work: what is seen here is what is printed and saved. Keys: P, S, Escape. */
export function DocumentPreview({ document, onClose, onLanguage, onLetterhead, from = 'letters', step }: Props) {
  const { t } = useTranslation()
  const [pages, setPages] = useState(0)
  const print = useApiCommand(from, 'print')
  const save = useApiCommand(from, 'save')
  const working = useRef(Promise.resolve())
  const error = print.error ?? save.error

  /** One after the other: whoever saves and then prints need not wait; the same twice in a row is a slip of the hand. */
  function run(action: 'print' | 'save') {
    const command = action === 'print' ? print : save
    if (command.isPending) return
    working.current = working.current.then(() => finishOne(action))
  }

  async function finishOne(action: 'print' | 'save') {
    print.reset()
    save.reset()
    try {
      const { done } = await (action === 'print' ? print : save).mutateAsync({ token: document.token })
      if (done) notifyDone(t(action === 'print' ? 'letters.printed' : 'letters.saved'))
    } catch {
      // Shown below out of the mutation's error.
    }
  }

  function finish() {
    step?.run()
    onClose()
  }

  // Caught before anybody else: the screen underneath has single keys of its own, which must stay quiet meanwhile.
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key.length > 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return
      event.stopPropagation()
      const key = event.key.toLowerCase()
      if (key === 'p') run('print')
      if (key === 's') run('save')
      if (key === 'u' && step) finish()
    },
    { capture: true },
  )

  return (
    <Drawer.Root opened onClose={onClose} position="right" size={PAGE_WIDTH + 120} lockScroll={false} styles={COLUMN}>
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Header role="presentation">
          <Drawer.Title fz="h2" fw={600}>
            {document.title}
          </Drawer.Title>
          <Group gap="sm">
            <Text c="dimmed" role="status">
              {pages > 0 ? t('letters.pages', { count: pages }) : null}
            </Text>
            <Drawer.CloseButton aria-label={t('common.close')} size={44} />
          </Group>
        </Drawer.Header>
        <Drawer.Body component="section" aria-label={t('letters.preview')} tabIndex={0} py="md" bg="var(--mantine-color-default-hover)">
          <PdfView bytes={document.pdf} width={PAGE_WIDTH} onOpen={setPages} />
        </Drawer.Body>
        <Box p="md">
          {document.personId && from === 'letters' ? <DisclosureNote personId={document.personId} when="print" /> : null}
          {document.meantPages && pages > document.meantPages ? <Text mb="xs">{t('letters.runsOver', { count: pages })}</Text> : null}
          <FailureAlert error={error} />
          <Group justify="flex-end" align="flex-end" mt={error ? 'sm' : 0}>
            {document.language && onLanguage ? <SheetLanguageChoice value={document.language} onChange={onLanguage} /> : null}
            {document.letterhead !== undefined && onLetterhead ? (
              <Switch
                mr="auto"
                mb={10}
                label={t('letters.letterhead')}
                checked={document.letterhead}
                onChange={(event) => onLetterhead(event.currentTarget.checked)}
              />
            ) : null}
            <VisuallyHidden>{t(step ? 'letters.keysWithStep' : 'letters.keys')}</VisuallyHidden>
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy aria-hidden />}
              rightSection={<KeyHint keys="S" />}
              aria-keyshortcuts="S"
              aria-busy={save.isPending}
              onClick={() => run('save')}
            >
              {t('letters.save')}
            </Button>
            {step && !step.done ? (
              <Button
                variant="default"
                leftSection={<IconCircleCheck aria-hidden />}
                rightSection={<KeyHint keys="U" />}
                aria-keyshortcuts="U"
                onClick={finish}
              >
                {step.label}
              </Button>
            ) : null}
            <Button
              data-autofocus
              leftSection={<IconPrinter aria-hidden />}
              rightSection={<KeyHint keys="P" />}
              aria-keyshortcuts="P"
              aria-busy={print.isPending}
              onClick={() => run('print')}
            >
              {t('letters.print')}
            </Button>
          </Group>
        </Box>
      </Drawer.Content>
    </Drawer.Root>
  )
}
