import { Anchor, Stack, Text } from '@mantine/core'
import { IconCalendarDue } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DueItem } from '../../../shared/contract/checklists.ts'
import { formatDay, type LocalDate } from '../../../shared/dates.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { IconText } from '../../components/icon-text.tsx'
import { Section } from '../../components/section.tsx'
import { daysAgo } from './days-ago.ts'

type Props = { readonly documents: readonly DueItem[]; readonly day: LocalDate }

/** What somebody promised to bring by today; a name leads to the list. */
export function DocumentsDueCard({ documents, day }: Props) {
  const { t } = useTranslation()
  return (
    <Section title={t('today.documents')}>
      {documents.length === 0 ? <EmptyState text={t('today.documentsEmpty')} /> : null}
      <Stack gap="sm">
        {documents.map(({ itemId, personId, personName, text, checklistName, dueOn }) => (
          <div key={itemId}>
            <Anchor fw={600} renderRoot={(props) => <Link to="/personen/$personId" params={{ personId }} {...props} />}>
              {personName}
            </Anchor>
            <Text>{`${text} (${checklistName})`}</Text>
            <IconText icon={IconCalendarDue} c="dimmed">
              {dueOn < day ? t('today.documentOverdue', { day: formatDay(dueOn), ago: daysAgo(dueOn, day) }) : t('today.documentDue')}
            </IconText>
          </div>
        ))}
      </Stack>
    </Section>
  )
}
