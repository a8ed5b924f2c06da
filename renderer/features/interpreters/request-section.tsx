import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { IconCopy, IconFileText } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import type { Booking } from '../../../shared/contract/interpreters.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'
import { copySelected } from './copy-selected.ts'
import { usePapers } from './use-papers.tsx'

/** The request on paper and as text for a mail; it names nobody. */
export function RequestSection({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation()
  const { id, pool } = booking
  const may = useMay()
  const papers = usePapers(id)
  const mail = useApiQuery('interpreters', 'mail', { id }, { enabled: pool !== null })
  const text = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  return (
    <Section title={t('interpreters.request')}>
      <Text c="dimmed">{t(pool ? 'interpreters.requestHint' : 'interpreters.requestNoPool')}</Text>
      <FailureAlert error={mail.error} />
      {pool && mail.data ? (
        <>
          <Group grow align="flex-start">
            {mail.data.to ? <TextInput readOnly label={t('interpreters.mailTo')} value={mail.data.to} /> : null}
            <TextInput readOnly label={t('interpreters.mailSubject')} value={mail.data.subject} />
          </Group>
          <Textarea ref={text} readOnly autosize maxRows={8} label={t('interpreters.mailText')} value={mail.data.body} />
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconCopy size={20} aria-hidden />}
              onClick={() => setSaid(t(text.current && copySelected(text.current) ? 'interpreters.copied' : 'interpreters.copyFailed'))}
            >
              {t('interpreters.copy')}
            </Button>
            {may(contract.interpreters.request) ? (
              <Button
                variant="default"
                leftSection={<IconFileText size={20} aria-hidden />}
                loading={papers.pending}
                onClick={() => papers.open('request')}
              >
                {t('interpreters.printRequest')}
              </Button>
            ) : null}
            <Text size="sm" role="status">
              {said}
            </Text>
          </Group>
        </>
      ) : null}
      {papers.view}
    </Section>
  )
}
