import { Button, Drawer } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pool } from '../../../shared/contract/interpreters.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { PoolForm } from './pool-form.tsx'
import { PoolTable } from './pool-table.tsx'

/** Pools, services and colleagues who interpret; kept by whoever plans. */
export function PoolsScreen() {
  const { t } = useTranslation()
  const pools = useApiQuery('interpreters', 'pools', {})
  const [editing, setEditing] = useState<{ readonly pool: Pool | null } | null>(null)
  useHotkeys([['n', () => setEditing({ pool: null })]])
  const add = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
      onClick={() => setEditing({ pool: null })}
    >
      {t('interpreters.newPool')}
    </Button>
  )
  return (
    <Page title={t('interpreters.poolsTitle')} intro={t('interpreters.poolsIntro')} actions={pools.data?.length ? add : null} wide>
      <FailureAlert error={pools.error} onRetry={() => void pools.refetch()} />
      {pools.data?.length === 0 ? <EmptyState text={t('interpreters.poolsListEmpty')} action={add} /> : null}
      {pools.data?.length ? <PoolTable pools={pools.data} onEdit={(pool) => setEditing({ pool })} /> : null}
      <Drawer
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing?.pool ? 'interpreters.editPool' : 'interpreters.newPool')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {editing ? <PoolForm key={editing.pool?.id ?? 'new'} pool={editing.pool} onDone={() => setEditing(null)} /> : null}
      </Drawer>
    </Page>
  )
}
