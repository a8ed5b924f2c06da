import { Autocomplete, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../../shared/contract/appointments.ts'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { LANGUAGES } from '../../../shared/value-lists.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { PersonPicker } from '../../components/person-picker.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { type AppointmentValues, type AskedAppointment, NewAppointment, toInput, toSeries, type WhenValues } from './appointment-values.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { SeriesFields } from './series-fields.tsx'
import { useAskedFor } from './use-asked-for.ts'
import { useBookedWords } from './use-booked-words.ts'
import { useInterpreterHint } from './use-interpreter-hint.ts'
import { WhenFields } from './when-fields.tsx'

type Props = {
  readonly initial: AppointmentValues
  readonly asked: AskedAppointment
  readonly sites: readonly Site[]
  readonly onBooked: (appointment: Appointment) => void
  readonly onCancel: () => void
}

export function AppointmentForm({ initial, asked, sites, onBooked, onCancel }: Props) {
  const { t } = useTranslation()
  const bookedWords = useBookedWords()
  const book = useApiCommand('appointments', 'book')
  const bookSeries = useApiCommand('appointments', 'bookSeries')
  const { form, ...draft } = useDraftForm({ form: 'appointment', subject: 'new', path: '/kalender/neu', initial, schema: NewAppointment })
  const { values, errors } = form
  useAskedFor(asked, initial, draft.restoredAt !== null, form)
  const team = useApiQuery('staff', 'list', {})
  const hint = useInterpreterHint(draft.ready ? values.personId : null, initial.personId, (language) => {
    if (form.getValues().interpreterLanguage === null) form.setFieldValue('interpreterLanguage', language)
  })

  function changeWhen(change: Partial<WhenValues>) {
    form.setValues(change)
    for (const field of Object.keys(change)) form.clearFieldError(field)
  }

  async function submit() {
    let booked: Appointment[] = []
    try {
      const saved = await draft.submit(async (typed) => {
        const series = toSeries(typed)
        booked = series ? await bookSeries.mutateAsync(series) : [await book.mutateAsync(toInput(typed))]
      })
      const [first] = booked
      if (!saved || !first) return
      notifyDone(bookedWords(booked))
      onBooked(first)
    } catch {
      // Shown by the alert below, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const labels = {
    personId: t('appointments.person'),
    siteId: t('appointments.site'),
    day: t('appointments.day'),
    time: t('appointments.time'),
    minutes: t('appointments.minutes'),
    purpose: t('appointments.purpose'),
    start: t('appointments.time'),
    'series.count': t('appointments.series.count'),
    'series.until': t('appointments.series.until'),
  }
  return (
    <DraftFormFrame draft={draft} errors={errors} labels={labels} error={book.error ?? bookSeries.error} onSubmit={submit}>
      <PersonPicker
        id="personId"
        label={labels.personId}
        value={values.personId}
        onChange={(hit) => form.setFieldValue('personId', hit?.id ?? null)}
        error={errors.personId}
      />
      <WhenFields values={values} errors={errors} onChange={changeWhen} />
      <ConflictNotice when={values} personId={values.personId} staffId={values.staffId} appointmentId={null} />
      <SeriesFields
        values={values.series}
        when={values}
        personId={values.personId}
        staffId={values.staffId}
        errors={errors}
        onChange={(series) => {
          form.setFieldValue('series', series)
          for (const field of ['series.count', 'series.until']) form.clearFieldError(field)
        }}
      />
      <Group grow align="flex-start">
        <Select
          id="siteId"
          label={labels.siteId}
          placeholder={t('appointments.sitePlaceholder')}
          data={sites.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('siteId')}
        />
        <Select
          id="staffId"
          label={t('appointments.staff')}
          placeholder={t('appointments.withMe')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common.remove') }}
          data={(team.data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
          {...form.getInputProps('staffId')}
        />
        <Select
          id="interpreterLanguage"
          label={t('appointments.interpreter')}
          placeholder={t('appointments.noInterpreter')}
          description={hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common.remove') }}
          data={LANGUAGES.filter((code) => code !== 'deu').map((code) => ({ value: code, label: t(`values.language.${code}`) }))}
          {...form.getInputProps('interpreterLanguage')}
        />
      </Group>
      <Autocomplete
        id="purpose"
        size="md"
        label={labels.purpose}
        description={t('appointments.purposeHint')}
        data={[...t('appointments.purposes', { returnObjects: true })]}
        {...form.getInputProps('purpose')}
      />
      <FormActions save={t('appointments.save')} pending={book.isPending || bookSeries.isPending} onClose={onCancel} />
    </DraftFormFrame>
  )
}
