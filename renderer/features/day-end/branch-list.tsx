import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconFileText, IconTableExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandoverItem } from '../../../shared/contract/handover.ts'
import { contract } from '../../../shared/contract/index.ts'
import type { BranchId, SessionId } from '../../../shared/ids.ts'
import { IconText } from '../../components/icon-text.tsx'
import { useMay } from '../../components/use-may.ts'
import { AcknowledgeList } from './acknowledge-list.tsx'

export type Branch = { readonly id: BranchId; readonly name: string; readonly items: readonly HandoverItem[] }

type Props = {
  readonly sessionId: SessionId
  readonly branch: Branch
  readonly showing: boolean
  readonly onShow: () => void
  readonly onTable: () => void
}

/** The list of one branch: how much is on it, on paper or as a table, and who there has taken it on. */
export function BranchList({ sessionId, branch, showing, onShow, onTable }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const [taking, setTaking] = useState(false)
  const open = branch.items.filter(({ acknowledgedAt }) => acknowledgedAt === null)
  const takes = may(contract.handover.acknowledgeAll) && open.length > 0
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <div>
          <Text fw={600}>{branch.name}</Text>
          <Counts items={branch.items} open={open.length} />
        </div>
        <Group gap="xs">
          {may(contract.dayEnd.list) ? (
            <Button
              variant="default"
              leftSection={<IconFileText size={20} aria-hidden />}
              aria-label={t('dayEnd.showOf', { branch: branch.name })}
              loading={showing}
              onClick={onShow}
            >
              {t('dayEnd.show')}
            </Button>
          ) : null}
          {may(contract.dayEnd.exportList) ? (
            <Button
              variant="default"
              leftSection={<IconTableExport size={20} aria-hidden />}
              aria-label={t('dayEnd.csvOf', { branch: branch.name })}
              onClick={onTable}
            >
              {t('dayEnd.csv')}
            </Button>
          ) : null}
          {takes && !taking ? (
            <Button
              variant="default"
              leftSection={<IconCircleCheck size={20} aria-hidden />}
              aria-label={t('dayEnd.takenOf', { branch: branch.name })}
              onClick={() => setTaking(true)}
            >
              {t('handover.acknowledge')}
            </Button>
          ) : null}
        </Group>
      </Group>
      {takes && taking ? (
        <AcknowledgeList sessionId={sessionId} branchId={branch.id} items={open} onClose={() => setTaking(false)} />
      ) : null}
    </div>
  )
}

function Counts({ items, open }: { readonly items: readonly HandoverItem[]; readonly open: number }) {
  const { t } = useTranslation()
  const urgent = items.filter((item) => item.urgent).length
  const taken = items.length - open
  const parts = [
    t('dayEnd.listCount', { count: items.length }),
    urgent > 0 ? t('dayEnd.listUrgent', { count: urgent }) : '',
    taken > 0 && open > 0 ? t('dayEnd.listTaken', { count: taken }) : '',
  ]
  return (
    <>
      <Text c="dimmed">{parts.filter(Boolean).join(', ')}</Text>
      {open === 0 ? <IconText icon={IconCircleCheck}>{t('dayEnd.listDone')}</IconText> : null}
    </>
  )
}
