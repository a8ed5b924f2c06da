import { Button, Group, SimpleGrid, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAIRS_PAGE } from '../../../shared/contract/duplicates.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { Page } from '../../components/page.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { Section } from '../../components/section.tsx'
import { FindProgress } from './find-progress.tsx'
import { PairList } from './pair-list.tsx'

/** Records that may be of one person, made on demand; and two of one's own choice. */
export function DuplicatesScreen() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(0)
  const first = useApiQuery('duplicates', 'likely', { page: 0 })
  const last = Math.max(0, Math.ceil((first.data?.total ?? 0) / PAIRS_PAGE) - 1)
  const page = Math.min(asked, last)
  const list = useApiQuery('duplicates', 'likely', { page }, { keepPrevious: true })
  const { pairs = [], total = 0, at = null } = list.data ?? {}
  return (
    <Page title={t('duplicates.title')} intro={t('duplicates.intro')}>
      <FailureAlert error={list.error} />
      <FindProgress again={at !== null} />
      {list.data && at === null ? <EmptyState text={t('duplicates.notYet')} /> : null}
      {at !== null ? (
        <Text c="dimmed" role="status">
          {`${t('duplicates.pairs', { count: total })} · ${t('duplicates.asOf', { when: formatDateTime(toLocalDateTime(Date.parse(at))) })}`}
        </Text>
      ) : null}
      {at !== null && total === 0 ? <EmptyState text={t('duplicates.none')} /> : null}
      {pairs.length > 0 ? <PairList pairs={pairs} /> : null}
      {total > PAIRS_PAGE ? <Pages page={page} last={last} total={total} onPage={setAsked} /> : null}
      <OwnChoice />
    </Page>
  )
}

type PagesProps = { readonly page: number; readonly last: number; readonly total: number; readonly onPage: (page: number) => void }

function Pages({ page, last, total, onPage }: PagesProps) {
  const { t } = useTranslation()
  const range = { from: page * PAIRS_PAGE + 1, to: Math.min(total, (page + 1) * PAIRS_PAGE), total }
  return (
    <Group gap="sm">
      <Button
        variant="default"
        disabled={page === 0}
        leftSection={<IconChevronLeft size={20} aria-hidden />}
        onClick={() => onPage(page - 1)}
      >
        {t('duplicates.previous')}
      </Button>
      <Text size="sm">{t('duplicates.range', range)}</Text>
      <Button
        variant="default"
        disabled={page === last}
        rightSection={<IconChevronRight size={20} aria-hidden />}
        onClick={() => onPage(page + 1)}
      >
        {t('duplicates.next')}
      </Button>
    </Group>
  )
}

function OwnChoice() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [first, setFirst] = useState<PersonId | null>(null)
  const [second, setSecond] = useState<PersonId | null>(null)
  const ready = first !== null && second !== null && first !== second
  return (
    <Section title={t('duplicates.pickTitle')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <PersonPicker label={t('duplicates.pickFirst')} value={first} onChange={(hit) => setFirst(hit?.id ?? null)} />
        <PersonPicker label={t('duplicates.pickSecond')} value={second} onChange={(hit) => setSecond(hit?.id ?? null)} />
      </SimpleGrid>
      <Group justify="flex-end">
        <Button
          variant="default"
          disabled={!ready}
          onClick={() => {
            if (ready) void navigate({ to: '/dubletten/$first/$second', params: { first, second } })
          }}
        >
          {t('duplicates.compare')}
        </Button>
      </Group>
    </Section>
  )
}
