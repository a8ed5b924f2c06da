import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupComparison, BackupEntry } from '../../../shared/contract/backups.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { BackupNotice } from '../../components/backup-notice.tsx'
import { BackupProgress } from '../../components/backup-progress.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { Page } from '../../components/page.tsx'
import { BackupTable } from './backup-table.tsx'
import { CompareView } from './compare-view.tsx'
import { LatestBackup } from './latest-backup.tsx'
import { OlderKeyForm } from './older-key-form.tsx'
import { PlacesSection } from './places-section.tsx'

type Step =
  | { readonly at: 'list' }
  | { readonly at: 'password'; readonly entry: BackupEntry }
  | { readonly at: 'compare'; readonly comparison: BackupComparison }

/** What is there, whether it can be trusted, and the way back to an earlier state in three steps: choose, look, confirm. */
export function BackupsScreen() {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('backups', 'overview', {})
  // Both places together, the same backup at both side by side.
  const backups = data?.backups.toSorted((one, other) => other.at.localeCompare(one.at))
  const [step, setStep] = useState<Step>({ at: 'list' })
  const make = useApiCommand('backups', 'make')
  const compare = useApiCommand('backups', 'compare')
  const { mutate: discard } = useApiCommand('backups', 'discard')
  const { mutate: refresh } = useApiCommand('backups', 'refresh')
  // Sticks come and go without the app hearing of it.
  useEffect(() => refresh({}), [refresh])

  function back() {
    discard({})
    setStep({ at: 'list' })
  }
  function open(entry: BackupEntry, password = '') {
    const { name, place } = entry
    compare.mutate({ name, place, password }, { onSuccess: (comparison) => setStep({ at: 'compare', comparison }) })
  }
  function choose(entry: BackupEntry) {
    compare.reset()
    if (entry.state === 'backup_other_key') setStep({ at: 'password', entry })
    else open(entry)
  }

  if (step.at === 'compare') return <CompareView comparison={step.comparison} onBack={back} />
  if (step.at === 'password') return <OlderKeyForm compare={compare} onGo={(password) => open(step.entry, password)} onBack={back} />
  const save = (
    <>
      <Button variant="default" onClick={() => refresh({})}>
        {t('backups.refresh')}
      </Button>
      <Button
        leftSection={<IconDeviceFloppy size={20} aria-hidden />}
        loading={make.isPending}
        onClick={() => make.mutate({}, { onSuccess: () => notifyDone(t('backups.made')) })}
      >
        {t('backups.make')}
      </Button>
    </>
  )
  return (
    <Page title={t('backups.title')} intro={t('backups.intro')} actions={save} wide>
      <FailureAlert error={error ?? make.error ?? compare.error} />
      <BackupProgress cancelBy="cancel" idle={backups ? <LatestBackup backups={backups} /> : null} />
      <BackupNotice linked={false} />
      {data ? <PlacesSection hours={data.intervalHours} folder={data.secondFolder} problems={data.problems} /> : null}
      {backups ? <BackupTable backups={backups} busy={compare.isPending || make.isPending} onOpen={choose} /> : null}
    </Page>
  )
}
