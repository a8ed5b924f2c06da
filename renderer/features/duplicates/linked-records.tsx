import { Alert, Anchor, Group, Text } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '../../../shared/contract/index.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { useApiQuery } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { PersonHitLines } from '../../components/person-hit-lines.tsx'
import { useMay } from '../../components/use-may.ts'

/** On a person's page: the other records of the same person. */
export function LinkedRecords({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation()
  const may = useMay()
  const { data, error } = useApiQuery('duplicates', 'ofPerson', { id: personId })
  if (error) return <FailureAlert error={error} />
  if (!data || (data.links.length === 0 && data.outside === 0)) return null
  return (
    <Alert color="kern" icon={<IconLink aria-hidden />} title={t('duplicates.banner')} py="xs">
      <Text size="sm">{t('duplicates.bannerText')}</Text>
      {data.links.map(({ link, other }) => (
        <Group key={link.id} gap="md" mt="xs" justify="space-between" align="flex-start">
          <div>
            <Anchor c="inherit" renderRoot={(props) => <Link to="/personen/$personId" params={{ personId: other.id }} {...props} />}>
              <PersonHitLines hit={other} />
            </Anchor>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {`${t('duplicates.saidBy', { staff: link.staffName, when: formatDateTime(toLocalDateTime(Date.parse(link.madeAt))) })}: ${link.reason}`}
            </Text>
          </div>
          {may(contract.duplicates.pair) ? (
            <Anchor
              renderRoot={(props) => <Link to="/dubletten/$first/$second" params={{ first: personId, second: other.id }} {...props} />}
            >
              {t('duplicates.compare')}
            </Anchor>
          ) : null}
        </Group>
      ))}
      {data.outside > 0 ? <Text mt="xs">{t('duplicates.bannerOutside', { count: data.outside })}</Text> : null}
    </Alert>
  )
}
