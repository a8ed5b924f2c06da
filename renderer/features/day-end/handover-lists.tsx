import { Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandoverItem } from '../../../shared/contract/handover.ts'
import type { Document } from '../../../shared/contract/letters.ts'
import type { BranchId, SessionId } from '../../../shared/ids.ts'
import { call, useApiCommand, useApiQuery } from '../../api/client.ts'
import { DocumentPreview } from '../../components/document-preview.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { type Branch, BranchList } from './branch-list.tsx'

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
          <BranchList
            key={branch.id}
            sessionId={sessionId}
            branch={branch}
            showing={build.isPending && build.variables === branch.id}
            onShow={() => build.mutate(branch.id)}
            onTable={() => toTable(branch.id)}
          />
        ))}
      </Stack>
      {shown ? <DocumentPreview document={shown} from="dayEnd" onClose={() => setShown(null)} /> : null}
    </Section>
  )
}
