import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../shared/contract/today.ts'
import { formatDay } from '../../../shared/dates.ts'
import { Section } from '../../components/section.tsx'

/** Hand-over lists of earlier days that no branch has acknowledged; without any the card is not there at all. */
export function OpenListsCard({ lists }: { readonly lists: Today['openLists'] }) {
  const { t } = useTranslation()
  if (lists.length === 0) return null
  return (
    <Section title={t('dayEnd.openLists')}>
      <Stack gap="sm">
        {lists.map(({ sessionId, branchId, branchName, siteName, day, count, urgent }) => {
          const counts = [t('dayEnd.listCount', { count }), urgent > 0 ? t('dayEnd.listUrgent', { count: urgent }) : '']
          const of = { branch: branchName, site: siteName, day: formatDay(day) }
          return (
            <Group key={`${sessionId} ${branchId}`} justify="space-between" gap="sm">
              <div>
                <Text fw={600}>{branchName}</Text>
                <Text c="dimmed">{t('dayEnd.openListLine', { ...of, counts: counts.filter(Boolean).join(', ') })}</Text>
              </div>
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/tagesabschluss" search={{ session: sessionId }} {...props} />}
                aria-label={t('dayEnd.toListOf', of)}
              >
                {t('dayEnd.toList')}
              </Button>
            </Group>
          )
        })}
      </Stack>
    </Section>
  )
}
