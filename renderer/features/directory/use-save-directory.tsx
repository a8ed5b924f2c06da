import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '../../../shared/contract/directory.ts'
import { useApiCommand } from '../../api/client.ts'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { WorkProgress } from './work-progress.tsx'

/** Saves the whole directory as a file; `view` shows how far it is and what went wrong. */
export function useSaveDirectory() {
  const { t } = useTranslation()
  const saving = useApiCommand('directory', 'saveExport')
  return {
    save: (format: ExportFormat) =>
      saving.mutate({ format, offerId: null }, { onSuccess: ({ done }) => (done ? notifyDone(t('directory.exported')) : undefined) }),
    view: (
      <>
        {saving.isPending ? <WorkProgress words={t('directory.writing')} /> : null}
        <FailureAlert error={saving.error} />
      </>
    ),
  }
}
