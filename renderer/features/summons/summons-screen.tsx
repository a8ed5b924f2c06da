import { Button, Chip, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/use-may.ts'
import { NoDecisionNote } from './no-decision-note.tsx'
import { SummonsTable } from './summons-table.tsx'

const FILTERS = ['own', 'second', 'all'] as const
type Filter = (typeof FILTERS)[number]

// Outlives the screen, so that coming back from a record shows the same list.
let lastFilter: Filter | null = null

/** What is to be done, own ones first; others' where a second person is needed. */
export function SummonsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mayIssue = useMay()(contract.summons.issue)
  const { data, error } = useApiQuery('summons', 'open', {})
  const [filter, setFilter] = useState<Filter>(lastFilter ?? (mayIssue ? 'own' : 'second'))
  useHotkeys([['n', () => mayIssue && void navigate({ to: '/meldeaufforderungen/neu' })]])

  const all = data ?? []
  const lists = { own: all.filter(({ own }) => own), second: all.filter(({ next }) => next === 'pruefen'), all }
  const add = (
    <Button
      component={Link}
      to="/meldeaufforderungen/neu"
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
    >
      {t('summons.new')}
    </Button>
  )
  function choose(next: string) {
    lastFilter = FILTERS.find((one) => one === next) ?? 'own'
    setFilter(lastFilter)
  }
  return (
    <Page title={t('summons.title')} intro={t('summons.intro')} actions={mayIssue && all.length > 0 ? add : null} wide>
      <NoDecisionNote />
      <FailureAlert error={error} />
      {data?.length === 0 ? <EmptyState text={t('summons.empty')} action={mayIssue ? add : null} /> : null}
      {all.length > 0 ? (
        <>
          <Group justify="space-between">
            <Chip.Group value={filter} onChange={choose}>
              <Group gap="xs" role="group" aria-label={t('summons.filter')}>
                {FILTERS.map((one) => (
                  <Chip key={one} size="lg" value={one}>
                    {t(`summons.filters.${one}`, { count: lists[one].length })}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <Text size="sm" c="dimmed" role="status">
              {t('summons.shown', { count: lists[filter].length })}
            </Text>
          </Group>
          {lists[filter].length > 0 ? <SummonsTable list={lists[filter]} /> : <EmptyState text={t('summons.emptyFilter')} />}
        </>
      ) : null}
    </Page>
  )
}
