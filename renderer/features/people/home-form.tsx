import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { LocalDate, toLocalDate } from '../../../shared/dates.ts'
import { PersonId } from '../../../shared/ids.ts'
import { useApiCommand } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

const HomeValues = z
  .object({ of: PersonId.nullable(), from: LocalDate })
  .refine(({ of }) => of !== null, { error: 'person_missing', path: ['of'] })
type HomeValues = z.infer<typeof HomeValues>

type Props = { readonly personId: PersonId; readonly onDone: () => void }

/** With whom the person shares a home, and since when. */
export function HomeForm({ personId, onDone }: Props) {
  const { t } = useTranslation()
  const share = useApiCommand('people', 'shareHome')
  const initial: HomeValues = { of: null, from: toLocalDate(Date.now()) }
  const { form, ...draft } = useDraftForm({ form: 'home', subject: personId, path: `/personen/${personId}`, initial, schema: HomeValues })

  async function submit() {
    try {
      const saved = await draft.submit(async ({ of, from }) => {
        if (of) await share.mutateAsync({ id: personId, of, from })
      })
      if (!saved) return
      notifyDone(t('belonging.homeSaved'))
      onDone()
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{ of: t('belonging.homeWith'), from: t('belonging.homeFrom') }}
      error={Object.keys(form.errors).length > 0 ? null : share.error}
      onSubmit={submit}
      aria-label={t('belonging.homeAdd')}
    >
      <PersonPicker
        id="of"
        label={t('belonging.homeWith')}
        value={form.getValues().of}
        onChange={(hit) => form.setFieldValue('of', hit?.id ?? null)}
        error={form.errors.of}
        autoFocus
      />
      <DayInput
        id="from"
        label={t('belonging.homeFrom')}
        value={form.getValues().from}
        onChange={(day) => form.setFieldValue('from', day)}
        error={form.errors.from}
      />
      <FormActions save={t('common.save')} pending={share.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
