import { MultiSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CalendarSetup, calendar } from '../../../shared/contract/calendar.ts'
import { LANGUAGES, type Language } from '../../../shared/value-lists.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { WeekTimes } from './week-times.tsx'
import { type DayTimes, daysRule, toDays, toHours } from './week-values.ts'

type Values = { days: DayTimes[]; bufferMinutes: number | string; languages: Language[] }

const Rules = daysRule<Values>().superRefine(({ bufferMinutes }, context) => {
  const valid = calendar.saveOwnHours.input.shape.bufferMinutes.safeParse(bufferMinutes).success
  if (!valid) context.addIssue({ code: 'custom', path: ['bufferMinutes'], message: 'buffer' })
})

/** When one is there; what free slots are looked for in. */
export function HoursForm({ own }: { readonly own: CalendarSetup['own'] }) {
  const { t } = useTranslation()
  const save = useApiCommand('calendar', 'saveOwnHours')
  const initial: Values = { days: toDays(own.hours), bufferMinutes: own.bufferMinutes, languages: own.languages }
  const { form, ...draft } = useDraftForm({ form: 'own-hours', subject: 'own', path: '/kalender/zeiten', initial, schema: Rules })

  async function submit() {
    try {
      const done = await draft.submit(({ days, bufferMinutes, languages }) =>
        save.mutateAsync({ hours: toHours(days), bufferMinutes: Number(bufferMinutes), languages }),
      )
      if (done) notifyDone(t('calendar.hoursSaved'))
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const labels = { days: t('calendar.ownHours'), bufferMinutes: t('calendar.buffer') }
  const { values, errors } = form
  return (
    <DraftFormFrame draft={draft} errors={errors} labels={labels} error={save.error} onSubmit={submit}>
      <WeekTimes
        id="days"
        days={values.days}
        onChange={(days) => form.setFieldValue('days', days)}
        error={typeof errors.days === 'string' ? errors.days : undefined}
      />
      <NumberInput
        id="bufferMinutes"
        label={labels.bufferMinutes}
        description={t('calendar.bufferHint')}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        w={320}
        maw="100%"
        {...form.getInputProps('bufferMinutes')}
      />
      <MultiSelect
        id="languages"
        label={t('calendar.ownLanguages')}
        description={t('calendar.ownLanguagesHint')}
        searchable
        data={LANGUAGES.filter((code) => code !== 'deu').map((code) => ({ value: code, label: t(`values.language.${code}`) }))}
        {...form.getInputProps('languages')}
      />
      <FormActions save={t('common.save')} pending={save.isPending} />
    </DraftFormFrame>
  )
}
