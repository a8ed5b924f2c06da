import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay, toLocalDateTime } from '../../../shared/dates.ts'
import { useApiQuery } from '../../api/client.ts'
import { Section } from '../../components/section.tsx'

function clock(instant: string): string {
  return toLocalDateTime(Date.parse(instant)).slice(11)
}

export function RecentSessions() {
  const { t } = useTranslation()
  const recent = useApiQuery('dropIn', 'recent', {})
  const ended = recent.data?.filter((session) => session.endedAt !== null) ?? []
  return (
    <Section title={t('dropIn.recent')}>
      {ended.length === 0 ? <Text c="dimmed">{t('dropIn.recentEmpty')}</Text> : null}
      {ended.length > 0 ? (
        <Table.ScrollContainer minWidth={420} type="native">
          <Table verticalSpacing="sm">
            <Table.Tbody>
              {ended.map((session) => (
                <Table.Tr key={session.id}>
                  <Table.Td>{formatDay(session.day)}</Table.Td>
                  <Table.Td>{`${clock(session.startedAt)}–${clock(session.endedAt ?? session.startedAt)} Uhr`}</Table.Td>
                  <Table.Td>{session.siteName}</Table.Td>
                  <Table.Td>{t('dropIn.contactCount', { count: session.contactCount })}</Table.Td>
                  <Table.Td ta="right">
                    <Anchor
                      aria-label={t('dropIn.toDayEndOf', { site: session.siteName, day: formatDay(session.day) })}
                      renderRoot={(props) => <Link to="/tagesabschluss" search={{ session: session.id }} {...props} />}
                    >
                      {t('dropIn.toDayEnd')}
                    </Anchor>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
    </Section>
  )
}
