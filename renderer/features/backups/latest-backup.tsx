import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BackupEntry } from '../../../shared/contract/backups.ts'
import { formatDateTime, toLocalDateTime } from '../../../shared/dates.ts'
import { IconText } from '../../components/icon-text.tsx'
import { howLongAgo } from './how-long-ago.ts'

const GOOD: readonly BackupEntry['state'][] = ['listed', 'checked']

/** The first thing to know about backups: from when the newest good one is. */
export function LatestBackup({ backups }: { readonly backups: readonly BackupEntry[] }) {
  const { t } = useTranslation()
  const latest = backups.find(({ state }) => GOOD.includes(state))
  if (!latest) return <IconText icon={IconAlertTriangle}>{t('backups.latestNone')}</IconText>
  const when = formatDateTime(toLocalDateTime(Date.parse(latest.at)))
  return <IconText icon={IconCircleCheck}>{t('backups.latest', { when, ago: howLongAgo(latest.at, Date.now()) })}</IconText>
}
