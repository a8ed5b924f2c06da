import { Button, Group, Stack, Text } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeSubject } from '../../../shared/contract/logs.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { ChangeList } from './change-list.tsx'
import { Pager } from './pager.tsx'
import { SubjectChoice } from './subject-choice.tsx'

export function ChangesTab() {
  const { t } = useTranslation()
  const [subject, setSubject] = useState<ChangeSubject | null>(null)
  return (
    <Stack gap="md">
      <SubjectChoice onChange={setSubject} />
      {subject ? <Changes key={`${subject.kind} ${subject.id}`} subject={subject} /> : <EmptyState text={t('logs.changesEmpty')} />}
    </Stack>
  )
}

function Changes({ subject }: { readonly subject: ChangeSubject }) {
  const { t } = useTranslation()
  const [page, setPage] = useState(0)
  const changes = useApiQuery('logs', 'changes', { subject, page }, { keepPrevious: true })
  const save = useApiCommand('logs', 'exportChanges')
  const total = changes.data?.total ?? 0
  const exportAll = () => save.mutate({ subject }, { onSuccess: ({ done, count }) => done && notifyDone(t('logs.exported', { count })) })
  return (
    <>
      <FailureAlert error={changes.error ?? save.error} />
      {changes.data && total === 0 ? <EmptyState text={t('logs.changesNone')} /> : null}
      {changes.data && total > 0 ? (
        <>
          <Group justify="space-between">
            <Pager page={page} total={total} onPage={setPage} />
            <Button variant="default" leftSection={<IconTableExport size={20} aria-hidden />} loading={save.isPending} onClick={exportAll}>
              {t('logs.export')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            {t('logs.changesHint')}
          </Text>
          <ChangeList lines={changes.data.lines} />
        </>
      ) : null}
    </>
  )
}
