import { Alert, Chip, Group } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { isLongOpen } from './long-open.ts'
import { ReviewList } from './review-list.tsx'

type Filter = 'open' | 'reviewed'

/** Every emergency access, for those who look it through: what waits first, the oldest on top. */
export function BreakGlassScreen() {
  const { t } = useTranslation()
  const list = useApiQuery('breakGlass', 'toReview', {})
  const [filter, setFilter] = useState<Filter>('open')
  const entries = list.data ?? []
  const open = entries.filter(({ reviewedAt }) => reviewedAt === null)
  const reviewed = entries.filter(({ reviewedAt }) => reviewedAt !== null)
  const overdue = open.filter((entry) => !entry.own && isLongOpen(entry, Date.now())).length
  const shown = filter === 'open' ? open : reviewed
  return (
    <Page title={t('breakGlass.title')} intro={t('breakGlass.intro')} wide>
      <FailureAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.data && entries.length === 0 ? <EmptyState text={t('breakGlass.empty')} /> : null}
      {entries.length > 0 ? (
        <>
          {overdue > 0 ? (
            <Alert color="orange" icon={<IconClockExclamation aria-hidden />} role="status">
              {t('breakGlass.overdue', { count: overdue })}
            </Alert>
          ) : null}
          <Chip.Group value={filter} onChange={(next) => setFilter(next === 'reviewed' ? 'reviewed' : 'open')}>
            <Group gap="xs" role="group" aria-label={t('breakGlass.filter')}>
              <Chip size="lg" value="open">
                {t('breakGlass.filterOpen', { count: open.length })}
              </Chip>
              <Chip size="lg" value="reviewed">
                {t('breakGlass.filterReviewed', { count: reviewed.length })}
              </Chip>
            </Group>
          </Chip.Group>
          {shown.length > 0 ? (
            <ReviewList entries={shown} />
          ) : (
            <EmptyState text={t(filter === 'open' ? 'breakGlass.emptyOpen' : 'breakGlass.emptyReviewed')} />
          )}
        </>
      ) : null}
    </Page>
  )
}
