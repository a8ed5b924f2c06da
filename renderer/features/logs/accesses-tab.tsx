import { Button, Group, Stack } from '@mantine/core'
import { IconFileText, IconListDetails, IconTableExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { AccessFilterFields, type Chosen, NOTHING_CHOSEN, toFilter } from './access-filter.tsx'
import { AccessTable } from './access-table.tsx'
import { Pager } from './pager.tsx'
import { useSheet } from './use-sheet.tsx'

// Outlives the tab, so that coming back shows the same list.
let lastChosen = NOTHING_CHOSEN
const FIRST = { page: 0, upTo: null }

export function AccessesTab() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(lastChosen)
  const [{ page, upTo }, setPage] = useState<{ page: number; upTo: number | null }>(FIRST)
  const filter = toFilter(chosen)
  const accesses = useApiQuery('logs', 'accesses', { filter, page, upTo }, { keepPrevious: true })
  const save = useApiCommand('logs', 'exportAccesses')
  const sheet = useSheet()
  const total = accesses.data?.total ?? 0
  const filtered = Object.values(filter).some((part) => part !== null)

  function change(part: Partial<Chosen>) {
    lastChosen = { ...chosen, ...part }
    setChosen(lastChosen)
    setPage(FIRST)
  }
  // Later pages go on from what the first one showed; the first one is always of now.
  function turn(to: number) {
    setPage(to === 0 ? FIRST : { page: to, upTo: accesses.data?.upTo ?? null })
  }
  const all = (
    <Button variant="subtle" leftSection={<IconListDetails size={20} aria-hidden />} onClick={() => change(NOTHING_CHOSEN)}>
      {t('logs.showAll')}
    </Button>
  )
  const exportAll = () => save.mutate({ filter }, { onSuccess: ({ done, count }) => done && notifyDone(t('logs.exported', { count })) })
  return (
    <Stack gap="md">
      <AccessFilterFields value={chosen} onChange={change} />
      <FailureAlert error={accesses.error ?? save.error} />
      <Group justify="space-between" mih={44}>
        {accesses.data && total > 0 ? <Pager page={page} total={total} onPage={turn} /> : <span />}
        <Group gap="xs">
          {filtered ? all : null}
          {chosen.person ? (
            <Button
              variant="default"
              leftSection={<IconFileText size={20} aria-hidden />}
              loading={sheet.pending}
              onClick={() => chosen.person && sheet.open(chosen.person.id)}
            >
              {t('logs.sheet')}
            </Button>
          ) : null}
          {total > 0 ? (
            <Button variant="default" leftSection={<IconTableExport size={20} aria-hidden />} loading={save.isPending} onClick={exportAll}>
              {t('logs.export')}
            </Button>
          ) : null}
        </Group>
      </Group>
      {accesses.data && total === 0 ? <EmptyState text={t(filtered ? 'logs.accessesNone' : 'logs.accessesEmpty')} /> : null}
      {accesses.data && total > 0 ? <AccessTable lines={accesses.data.lines} /> : null}
      {sheet.view}
    </Stack>
  )
}
