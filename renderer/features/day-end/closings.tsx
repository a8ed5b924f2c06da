import { Button, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DropInSession } from '../../../shared/contract/drop-in.ts'
import { formatDateTime, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import { isUnclosed } from '../../../shared/day-end-rules.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { useToldFindings } from './use-told-findings.ts'

const when = (instant: string) => formatDateTime(toLocalDateTime(Date.parse(instant)))

/** Who has closed the session when, and what was open then. The same day it can be opened again. */
export function Closings({ session }: { readonly session: DropInSession }) {
  const { t } = useTranslation()
  const told = useToldFindings()
  const closings = useApiQuery('dayEnd', 'ofSession', { sessionId: session.id })
  const reopen = useApiCommand('dropIn', 'reopen')
  const unclosed = closings.data !== undefined && isUnclosed(session, closings.data)
  const again =
    session.day === toLocalDate(Date.now()) ? (
      <Button
        variant="default"
        loading={reopen.isPending}
        onClick={() => reopen.mutate({ id: session.id }, { onSuccess: () => notifyDone(t('dayEnd.reopened')) })}
      >
        {t('dayEnd.reopen')}
      </Button>
    ) : null
  return (
    <Section title={t(unclosed ? 'dayEnd.endedTitle' : 'dayEnd.closed')} actions={again}>
      <FailureAlert error={closings.error ?? reopen.error} />
      {session.endedAt && unclosed ? <Text>{t('dayEnd.endedOnly', { when: when(session.endedAt) })}</Text> : null}
      {closings.data?.map(({ id, at, staffName, findings, remark }) => {
        const open = told(findings)
        return (
          <div key={id}>
            <IconText icon={IconCircleCheck} fw={600}>
              {t('dayEnd.closedBy', { when: when(at), name: staffName })}
            </IconText>
            <Text c="dimmed">{open ? t('dayEnd.closedOpen', { list: open }) : t('dayEnd.closedCalm')}</Text>
            {remark ? (
              <Text dir="auto" maw="75ch" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {remark}
              </Text>
            ) : null}
          </div>
        )
      })}
    </Section>
  )
}
