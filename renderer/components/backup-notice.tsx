import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BackupHealth, PlaceReport } from '../../shared/contract/backups.ts'
import { contract } from '../../shared/contract/index.ts'
import { addDays, formatDate, formatDateTime, toLocalDate, toLocalDateTime } from '../../shared/dates.ts'
import { useApiCommand, useApiQuery } from '../api/client.ts'
import { draftsSettled } from './draft-keeper.ts'
import { notifyDone, notifyFailure } from './notify.tsx'
import { useMay } from './use-may.ts'

const when = (instant: string) => formatDateTime(toLocalDateTime(Date.parse(instant)))
const UNDO_DAYS = 14

/** What everybody has to know about the backups: a place that takes none, a restore that can still be taken back. */
export function BackupNotice({ linked = true }: { readonly linked?: boolean }) {
  const may = useMay()
  const { data } = useApiQuery('backups', 'health', {})
  if (!data || (data.problems.length === 0 && data.restored === null)) return null
  const manages = may(contract.backups.overview)
  return (
    <Stack gap="sm">
      {data.problems.map((report) => (
        <PlaceAlert key={report.place} report={report} linked={linked && manages} />
      ))}
      {data.restored ? <RestoredAlert restored={data.restored} manages={manages} /> : null}
    </Stack>
  )
}

function PlaceAlert({ report, linked }: { readonly report: PlaceReport; readonly linked: boolean }) {
  const { t } = useTranslation()
  const { place, problem, since, lastGood } = report
  const last = lastGood ? when(lastGood) : t('backups.never')
  const still = place === 'second' ? t('backups.localStill') : ''
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t(`backups.problemTitle.${place}`)} role="status">
      <Group justify="space-between" align="flex-end" gap="sm">
        <Stack gap={4} flex="1 1 24rem">
          <Text>
            {t(`backups.problem.${problem}`)} <strong>{t(`backups.problemDo.${problem}`)}</strong>
          </Text>
          <Text size="sm">{[t('backups.problemSince', { since: when(since), last }), still].filter(Boolean).join(' ')}</Text>
        </Stack>
        {linked ? (
          <Button component={Link} to="/sicherungen" variant="default">
            {t('backups.toBackups')}
          </Button>
        ) : null}
      </Group>
    </Alert>
  )
}

type RestoredProps = { readonly restored: NonNullable<BackupHealth['restored']>; readonly manages: boolean }

function RestoredAlert({ restored, manages }: RestoredProps) {
  const { t } = useTranslation()
  const undo = useApiCommand('backups', 'undo')
  const until = formatDate(addDays(toLocalDate(Date.parse(restored.at)), UNDO_DAYS))

  async function takeBack() {
    await draftsSettled()
    // Awaited here and not by the button: it goes away while the store is exchanged.
    await undo.mutateAsync({}).then(() => notifyDone(t('backups.undoDone')), notifyFailure)
  }
  return (
    <Alert color="kern" icon={<IconHistory aria-hidden />} title={t('backups.restoredTitle')} role="status">
      <Text>{t('backups.restoredText', { at: when(restored.at), from: when(restored.from), until })}</Text>
      {manages && restored.canUndo ? (
        <Group mt="sm">
          <Button variant="default" loading={undo.isPending} onClick={() => void takeBack()}>
            {t('backups.undo')}
          </Button>
        </Group>
      ) : null}
    </Alert>
  )
}
