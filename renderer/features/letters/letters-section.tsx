import { Box, Button, Group, List, Text } from '@mantine/core'
import { IconMailForward, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonDocument } from '../../../shared/contract/document.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { Letter } from '../../../shared/contract/letter-dispatch.ts'
import type { LetterId, PersonId } from '../../../shared/ids.ts'
import { call, useApiQuery } from '../../api/client.ts'
import { DocumentFailure } from '../../components/document-failure.tsx'
import { DocumentPreview } from '../../components/document-preview.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { LetterSteps } from './letter-steps.tsx'
import { useLetterWords } from './use-letter-words.ts'

/** Every letter to a person, the newest first: how it went out, whether it came back, and once more as it was sent. */
export function LettersSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const letters = useApiQuery('letters', 'ofPerson', { personId })
  const [shown, setShown] = useState<PersonDocument | null>(null)
  const reprint = useMutation({
    mutationFn: (id: LetterId) => call('letters', 'reprint', { id }),
    gcTime: 0,
    onSuccess: setShown,
  })

  function close() {
    setShown(null)
    reprint.reset()
  }
  return (
    <Section title={t('letters.title')}>
      <FailureAlert error={letters.error} onRetry={() => void letters.refetch()} />
      {letters.data?.length === 0 ? <EmptyState text={t('letters.empty')} /> : null}
      {shown ? <DocumentPreview key={shown.token} document={shown} onClose={close} /> : <DocumentFailure error={reprint.error} />}
      {letters.data && letters.data.length > 0 ? (
        <List listStyleType="none" spacing="sm" styles={{ itemWrapper: { display: 'block' } }}>
          {letters.data.map((letter) => (
            <List.Item key={letter.id}>
              <Entry letter={letter} onReprint={() => reprint.mutate(letter.id)} />
            </List.Item>
          ))}
        </List>
      ) : null}
    </Section>
  )
}

function Entry({ letter, onReprint }: { readonly letter: Letter; readonly onReprint: () => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const words = useLetterWords()
  const [open, setOpen] = useState(false)
  const { subject, number } = letter
  const copies = words.copies(letter)
  return (
    <>
      <Text fw={600}>{subject}</Text>
      <Text size="sm" c="dimmed">
        {words.made(letter)}
      </Text>
      {words.state(letter).map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      {copies ? (
        <Text size="sm" c="dimmed">
          {copies}
        </Text>
      ) : null}
      {may(contract.letters.reprint) ? (
        <Group gap="xs" mt={4}>
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} aria-hidden />}
            aria-label={t('letters.reprintOf', { number })}
            onClick={onReprint}
          >
            {t('letters.reprint')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconMailForward size={20} aria-hidden />}
            aria-expanded={open}
            aria-label={t('letters.stepsOf', { number })}
            onClick={() => setOpen(!open)}
          >
            {t('letters.steps')}
          </Button>
        </Group>
      ) : null}
      {open ? (
        <Box mt="xs">
          <LetterSteps letter={letter} onDone={() => setOpen(false)} />
        </Box>
      ) : null}
    </>
  )
}
