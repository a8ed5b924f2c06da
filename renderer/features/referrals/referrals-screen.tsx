import { Button, Chip, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlus, IconScan } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiQuery } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Page } from '../../components/page.tsx'
import { isDue } from './follow-up-words.tsx'
import { ReferralTable } from './referral-table.tsx'

type Filter = 'due' | 'open'

// Outlives the screen, so that coming back from a referral shows the same list.
let lastFilter: Filter = 'open'

export function ReferralsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const referrals = useApiQuery('referrals', 'open', {})
  const [filter, setFilter] = useState<Filter>(lastFilter)
  useHotkeys([['n', () => void navigate({ to: '/verweisungen/neu' })]])

  function choose(next: string) {
    lastFilter = next === 'due' ? 'due' : 'open'
    setFilter(lastFilter)
  }
  const add = (
    <Button
      component={Link}
      to="/verweisungen/neu"
      leftSection={<IconPlus size={20} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
    >
      {t('referrals.new')}
    </Button>
  )
  const answer = (
    <Button component={Link} to="/rueckmeldung" variant="default" leftSection={<IconScan size={20} aria-hidden />}>
      {t('referrals.answerToScreen')}
    </Button>
  )
  const open = referrals.data ?? []
  const due = open.filter(isDue)
  const shown = filter === 'due' ? due : open
  return (
    <Page
      title={t('referrals.title')}
      intro={t('referrals.intro')}
      actions={
        open.length > 0 ? (
          <>
            {answer}
            {add}
          </>
        ) : null
      }
      wide
    >
      <FailureAlert error={referrals.error} />
      {referrals.data?.length === 0 ? <EmptyState text={t('referrals.empty')} action={add} /> : null}
      {open.length > 0 ? (
        <>
          <Group justify="space-between">
            <Chip.Group value={filter} onChange={choose}>
              <Group gap="xs" role="group" aria-label={t('referrals.filter')}>
                <Chip size="lg" value="open">
                  {t('referrals.filterOpen', { count: open.length })}
                </Chip>
                <Chip size="lg" value="due">
                  {t('referrals.filterDue', { count: due.length })}
                </Chip>
              </Group>
            </Chip.Group>
            <Text size="sm" c="dimmed" role="status">
              {`${t('referrals.shown', { count: shown.length })} · ${t('referrals.keys')}`}
            </Text>
          </Group>
          {shown.length > 0 ? <ReferralTable referrals={shown} /> : <EmptyState text={t('referrals.emptyDue')} />}
        </>
      ) : null}
    </Page>
  )
}
