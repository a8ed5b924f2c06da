import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BreakGlassEntry } from '../../../shared/contract/break-glass.ts'
import { formatDate, formatDateTime, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import { IconText } from '../../components/icon-text.tsx'
import { isLongOpen } from './long-open.ts'
import { ReviewForm } from './review-form.tsx'

const PLAIN_LIST = { listStyle: 'none', margin: 0, padding: 0 } as const

export function ReviewList({ entries }: { readonly entries: readonly BreakGlassEntry[] }) {
  return (
    <Stack component="ul" gap="sm" style={PLAIN_LIST}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Paper withBorder p="md">
            <Entry entry={entry} />
          </Paper>
        </li>
      ))}
    </Stack>
  )
}

function Entry({ entry }: { readonly entry: BreakGlassEntry }) {
  const { t } = useTranslation()
  const [reviewing, setReviewing] = useState(false)
  const { personName, birthYear, branchName, staffName, reason, openedAt, reviewedAt, remark, own } = entry
  const facts = [birthYear && t('breakGlass.birthYear', { year: birthYear }), branchName].filter(Boolean).join(' · ')
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Text size="sm" c="dimmed">{`${formatDateTime(toLocalDateTime(Date.parse(openedAt)))} · ${staffName}`}</Text>
          <Text fw={600}>
            <bdi>{personName}</bdi>
          </Text>
          {facts ? (
            <Text size="sm" c="dimmed">
              {facts}
            </Text>
          ) : null}
        </div>
        {reviewedAt === null && !own && !reviewing ? (
          <Button
            variant="default"
            leftSection={<IconCircleCheck size={20} aria-hidden />}
            aria-label={t('breakGlass.markReviewedOf', { staff: staffName, person: personName })}
            onClick={() => setReviewing(true)}
          >
            {t('breakGlass.markReviewed')}
          </Button>
        ) : null}
      </Group>
      <Text maw="75ch" style={{ overflowWrap: 'anywhere' }}>
        {reason}
      </Text>
      <State entry={entry} />
      {remark ? <Text size="sm">{`${t('breakGlass.remark')}: ${remark}`}</Text> : null}
      {reviewing ? <ReviewForm id={entry.id} onClose={() => setReviewing(false)} /> : null}
    </Stack>
  )
}

function State({ entry }: { readonly entry: BreakGlassEntry }) {
  const { t } = useTranslation()
  const { reviewedAt, reviewerName, own } = entry
  if (reviewedAt !== null) {
    const day = formatDate(toLocalDate(Date.parse(reviewedAt)))
    return <IconText icon={IconCircleCheck}>{t('breakGlass.reviewed', { day, name: reviewerName })}</IconText>
  }
  if (own) return <IconText icon={IconCircleDashed}>{t('breakGlass.ownOpen')}</IconText>
  if (!isLongOpen(entry, Date.now())) return <IconText icon={IconCircleDashed}>{t('breakGlass.toReview')}</IconText>
  return (
    <IconText icon={IconClockExclamation} fw={600} c="var(--mantine-color-error)">
      {t('breakGlass.longOpen')}
    </IconText>
  )
}
