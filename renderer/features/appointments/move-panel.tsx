import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyFailure } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { toSpan, When, type WhenValues } from './appointment-values.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { type Scope, ScopeChoice } from './scope-choice.tsx'
import type { AppointmentMoves } from './use-appointment-moves.ts'
import { useSeriesMoves } from './use-series-moves.ts'
import { WhenFields } from './when-fields.tsx'

type Props = { readonly appointment: Appointment; readonly moves: AppointmentMoves; readonly onDone: () => void }

/** To any other time, typed. */
export function MovePanel({ appointment, moves, onDone }: Props) {
  const { t } = useTranslation()
  const { id, start, minutes, personId, seriesId } = appointment
  const [scope, setScope] = useState<Scope>('dieser')
  const moveSeries = useSeriesMoves()
  const initial: WhenValues = { day: start.slice(0, 10), time: start.slice(11), minutes }
  const { form, ...draft } = useDraftForm({ form: 'appointment-move', subject: id, path: `/kalender/${id}`, initial, schema: When })

  function changeWhen(change: Partial<WhenValues>) {
    form.setValues(change)
    for (const field of Object.keys(change)) form.clearFieldError(field)
  }

  async function submit() {
    try {
      const saved = await draft.submit(async (values) => {
        if (scope !== 'dieser') await moveSeries(appointment, toSpan(values), scope)
        else if (!(await moves.move(appointment, () => toSpan(values)))) throw new Error('not moved')
      })
      if (saved) onDone()
    } catch (error) {
      // For this date alone the mover has said why; the panel stays open with what was typed.
      if (scope !== 'dieser') notifyFailure(error)
    }
  }
  useEffect(() => {
    if (draft.ready) document.getElementById('time')?.focus()
  }, [draft.ready])

  if (!draft.ready) return null
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{
        start: t('appointments.time'),
        day: t('appointments.day'),
        time: t('appointments.time'),
        minutes: t('appointments.minutes'),
      }}
      error={null}
      onSubmit={submit}
      aria-label={t('appointments.moveTitle')}
      gap="sm"
    >
      {seriesId ? <ScopeChoice value={scope} onChange={setScope} /> : null}
      <WhenFields values={form.values} errors={form.errors} onChange={changeWhen} />
      <ConflictNotice when={form.values} personId={personId} appointmentId={id} />
      <FormActions save={t('appointments.moveSave')} onClose={onDone} />
    </DraftFormFrame>
  )
}
