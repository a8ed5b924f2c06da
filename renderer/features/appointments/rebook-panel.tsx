import { Box, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import { formatDateTime } from '../../../shared/dates.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { unblamed } from '../../api/failure.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FailureAlert } from '../../components/failure-alert.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { toSpan, When, type WhenValues } from './appointment-values.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { useBookedWords } from './use-booked-words.ts'
import { WhenFields } from './when-fields.tsx'

type Props = { readonly appointment: Appointment; readonly onDone: () => void }

/** A new appointment after a missed or cancelled one: a free time is proposed, and Enter takes it. */
export function RebookPanel({ appointment, onDone }: Props) {
  const { t } = useTranslation()
  const { data, error } = useApiQuery('appointments', 'proposal', { id: appointment.id })
  if (!data) return <FailureAlert error={error} />
  const { slot, staffLeft } = data
  const words = slot ? t(`appointments.proposed.${slot.kind}`, { when: formatDateTime(slot.start) }) : t('appointments.proposed.none')
  const initial = { day: slot?.start.slice(0, 10) ?? '', time: slot?.start.slice(11) ?? '', minutes: appointment.minutes }
  return <RebookForm appointment={appointment} onDone={onDone} initial={initial} words={words} withMe={staffLeft} />
}

type FormProps = Props & { readonly initial: WhenValues; readonly words: string; readonly withMe: boolean }
function RebookForm({ appointment, onDone, initial, words, withMe }: FormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const bookedWords = useBookedWords()
  const { id, revision, personId } = appointment
  const rebook = useApiCommand('appointments', 'rebook')
  const { form, ...draft } = useDraftForm({ form: 'appointment-rebook', subject: id, path: `/kalender/${id}`, initial, schema: When })
  const box = useRef<HTMLDivElement>(null)

  function changeWhen(change: Partial<WhenValues>) {
    form.setValues(change)
    for (const field of Object.keys(change)) form.clearFieldError(field)
  }

  async function submit() {
    let made: Appointment | undefined
    try {
      const saved = await draft.submit(async (values) => {
        made = await rebook.mutateAsync({ id, revision, withMe, ...toSpan(values) })
      })
      if (!saved || !made) return
    } catch {
      // Shown by the alert below, which reads the command's own error.
      return
    }
    notifyDone(bookedWords([made]))
    onDone()
    void navigate({ to: '/kalender/$appointmentId', params: { appointmentId: made.id } })
  }
  // On the button, so that Enter takes what is proposed; the fields before it are for another time.
  useEffect(() => {
    if (draft.ready) box.current?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus()
  }, [draft.ready])

  if (!draft.ready) return null
  return (
    <Box ref={box}>
      <DraftFormFrame
        draft={draft}
        errors={form.errors}
        labels={{
          start: t('appointments.time'),
          day: t('appointments.day'),
          time: t('appointments.time'),
          minutes: t('appointments.minutes'),
        }}
        error={unblamed(rebook.error)}
        onSubmit={submit}
        aria-label={t('appointments.rebookTitle')}
        gap="sm"
      >
        {withMe ? <Text fw={600}>{t('appointments.rebookWithMe')}</Text> : null}
        <Text>{words}</Text>
        <WhenFields values={form.values} errors={form.errors} onChange={changeWhen} />
        <ConflictNotice when={form.values} personId={personId} appointmentId={withMe ? null : appointment.id} />
        <FormActions save={t('appointments.rebookSave')} pending={rebook.isPending} onClose={onDone} />
      </DraftFormFrame>
    </Box>
  )
}
