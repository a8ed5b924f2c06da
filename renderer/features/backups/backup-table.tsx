import { Button, Group, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BackupEntry } from '../../../shared/contract/backups.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { useApiCommand } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { fileSize } from '../../components/file-size.ts'
import { IconText } from '../../components/icon-text.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { Section } from '../../components/section.tsx'
import { howLongAgo } from './how-long-ago.ts'

type Props = { readonly backups: readonly BackupEntry[]; readonly busy: boolean; readonly onOpen: (entry: BackupEntry) => void }

const USABLE: readonly BackupEntry['state'][] = ['listed', 'checked', 'backup_other_key']

/** All backups of this laptop at both places, newest first. */
export function BackupTable({ backups, busy, onOpen }: Props) {
  const { t } = useTranslation()
  return (
    <Section title={t('backups.listTitle')}>
      {backups.length === 0 ? <EmptyState text={t('backups.empty')} /> : null}
      {backups.length > 0 ? (
        <Table.ScrollContainer minWidth={900} type="native">
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('backups.columns.when')}</Table.Th>
                <Table.Th>{t('backups.columns.place')}</Table.Th>
                <Table.Th>{t('backups.columns.content')}</Table.Th>
                <Table.Th ta="right">{t('backups.columns.size')}</Table.Th>
                <Table.Th>{t('backups.columns.state')}</Table.Th>
                <Table.Th>
                  <span className="visually-hidden">{t('backups.columns.actions')}</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {backups.map((entry) => (
                <Row key={`${entry.place} ${entry.name}`} entry={entry} busy={busy} onOpen={onOpen} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
    </Section>
  )
}

function Row({ entry, busy, onOpen }: { readonly entry: BackupEntry; readonly busy: boolean; readonly onOpen: Props['onOpen'] }) {
  const { t } = useTranslation()
  const verify = useApiCommand('backups', 'verify')
  const { name, place, at, reason, counts, size, state } = entry
  const when = formatDateTime(toLocalDateTime(Date.parse(at)))
  const named = { when, place: t(`backups.place.${place}`) }
  const usable = USABLE.includes(state)
  const icon = state === 'backup_other_key' ? IconKey : usable ? IconCircleCheck : IconAlertTriangle

  function check() {
    verify.mutate(
      { name, place },
      {
        onSuccess: ({ state: found }) =>
          notifyDone(
            found === 'checked' ? t('backups.verified', { when }) : t('backups.notVerified', { when, state: t(`backups.state.${found}`) }),
          ),
        onError: notifyFailure,
      },
    )
  }
  return (
    <Table.Tr>
      <Table.Td>
        <Text>{when}</Text>
        <Text size="sm" c="dimmed">
          {t('backups.agoAndReason', { ago: howLongAgo(at, Date.now()), reason: t(`backups.reason.${reason}`) })}
        </Text>
      </Table.Td>
      <Table.Td>{named.place}</Table.Td>
      <Table.Td>
        <Text>{t('backups.content', counts)}</Text>
        <Text size="sm" c="dimmed">
          {t('backups.contentMore', counts)}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{fileSize(size)}</Table.Td>
      <Table.Td>
        <IconText icon={icon} {...(usable ? {} : { c: 'var(--mantine-color-error)' })}>
          {t(`backups.state.${state}`)}
        </IconText>
      </Table.Td>
      <Table.Td>
        <Group justify="flex-end" gap="xs" wrap="nowrap">
          {state === 'backup_other_key' ? null : (
            <Button
              variant="subtle"
              loading={verify.isPending}
              disabled={busy}
              aria-label={t('backups.verifyLabel', named)}
              onClick={check}
            >
              {t('backups.verify')}
            </Button>
          )}
          <Button
            variant="default"
            disabled={busy || !usable || verify.isPending}
            aria-label={t('backups.openLabel', named)}
            onClick={() => onOpen(entry)}
          >
            {t('backups.open')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
