import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileText, IconTableExport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandoverItem } from '../../../shared/contract/handover.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { Document } from '../../../shared/contract/letters.ts'
import type { BranchId, SessionId } from '../../../shared/ids.ts'
import { call, useApiCommand, useApiQuery } from '../../api/client.ts'
import { DocumentPreview } from '../../components/document-preview.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { useMay } from '../../components/use-may.ts'

type Branch = { readonly id: BranchId; readonly name: string; readonly items: readonly HandoverItem[] }

function byBranch(items: readonly HandoverItem[]): Branch[] {
  const branches = new Map<BranchId, Branch>()
  for (const item of items) {
    const known = branches.get(item.branchId)
    branches.set(item.branchId, { id: item.branchId, name: item.branchName, items: [...(known?.items ?? []), item] })
  }
  return [...branches.values()].sort((one, other) => one.name.localeCompare(other.name, 'de', { numeric: true }))
}

/** What each branch gets from this session: on paper to be signed, or as a table. */
export function HandoverLists({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation()
  const may = useMay()
  const items = useApiQuery('handover', 'ofSession', { sessionId })
  const [shown, setShown] = useState<Document | null>(null)
  // What was shown is forgotten when it is closed.
  const build = useMutation({
    mutationFn: (branchId: BranchId) => call('dayEnd', 'list', { sessionId, branchId }),
    gcTime: 0,
    onSuccess: setShown,
  })
  const save = useApiCommand('dayEnd', 'exportList')
  const toTable = (branchId: BranchId) =>
    save.mutate({ sessionId, branchId }, { onSuccess: ({ done, count }) => done && notifyDone(t('dayEnd.exported', { count })) })
  return (
    <Section title={t('dayEnd.lists')}>
      <FailureAlert error={items.error ?? build.error ?? save.error} />
      {items.data?.length === 0 ? <EmptyState text={t('dayEnd.listsEmpty')} /> : null}
      <Stack gap="md">
        {byBranch(items.data ?? []).map((branch) => (
          <div key={branch.id}>
            <Text fw={600}>{branch.name}</Text>
            <Counts items={branch.items} />
            <Group gap="xs" mt={6}>
              {may(contract.dayEnd.list) ? (
                <Button
                  variant="default"
                  leftSection={<IconFileText size={20} aria-hidden />}
                  aria-label={t('dayEnd.showOf', { branch: branch.name })}
                  loading={build.isPending && build.variables === branch.id}
                  onClick={() => build.mutate(branch.id)}
                >
                  {t('dayEnd.show')}
                </Button>
              ) : null}
              {may(contract.dayEnd.exportList) ? (
                <Button
                  variant="default"
                  leftSection={<IconTableExport size={20} aria-hidden />}
                  aria-label={t('dayEnd.csvOf', { branch: branch.name })}
                  onClick={() => toTable(branch.id)}
                >
                  {t('dayEnd.csv')}
                </Button>
              ) : null}
            </Group>
          </div>
        ))}
      </Stack>
      {shown ? <DocumentPreview document={shown} from="dayEnd" onClose={() => setShown(null)} /> : null}
    </Section>
  )
}

function Counts({ items }: { readonly items: readonly HandoverItem[] }) {
  const { t } = useTranslation()
  const urgent = items.filter((item) => item.urgent).length
  const taken = items.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length
  const parts = [
    t('dayEnd.listCount', { count: items.length }),
    urgent > 0 ? t('dayEnd.listUrgent', { count: urgent }) : '',
    taken > 0 ? t('dayEnd.listTaken', { count: taken }) : '',
  ]
  return <Text c="dimmed">{parts.filter(Boolean).join(', ')}</Text>
}
