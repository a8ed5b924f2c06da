import { useTranslation } from 'react-i18next'
import { call, useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'

/** Throws a draft away, and keeps it in hand for the moment somebody wants it back. */
export function useDiscardDraft() {
  const { t } = useTranslation()
  const discard = useApiCommand('drafts', 'discard')
  const save = useApiCommand('drafts', 'save')

  return async ({ form, subject }: { readonly form: string; readonly subject: string }) => {
    try {
      const kept = await call('drafts', 'find', { form, subject })
      await discard.mutateAsync({ form, subject })
      const undo = () => {
        if (!kept) return
        const { path, values } = kept
        void save.mutateAsync({ form, subject, path, values }).catch(notifyFailure)
      }
      notifyDone(t('today.discarded'), undo)
    } catch (error) {
      notifyFailure(error)
    }
  }
}
