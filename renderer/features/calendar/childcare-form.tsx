import { Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarSetup } from '../../../shared/contract/calendar.ts'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { useApiCommand } from '../../api/client.ts'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { WeekTimes } from './week-times.tsx'
import { type DayTimes, daysRule, toDays, toHours } from './week-values.ts'

type Props = { readonly childcare: CalendarSetup['childcare']; readonly sites: readonly Site[] }

/** At which times children are looked after while their parents talk. */
export function ChildcareForm({ childcare, sites }: Props) {
  const { t } = useTranslation()
  const [siteId, setSiteId] = useState<string | null>(null)
  const site = sites.find(({ id }) => id === siteId)
  const known = childcare.map((each) => sites.find(({ id }) => id === each.siteId)?.name).filter(Boolean)
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {known.length > 0 ? t('calendar.childcareAt', { sites: known.join(', ') }) : t('calendar.childcareNone')}
      </Text>
      <Select
        aria-label={t('appointments.site')}
        placeholder={t('appointments.sitePlaceholder')}
        w={360}
        maw="100%"
        searchable
        data={sites.map(({ id, name }) => ({ value: id, label: name }))}
        value={siteId}
        onChange={setSiteId}
      />
      {site ? <Times key={site.id} site={site} hours={childcare.find((each) => each.siteId === site.id)?.hours ?? []} /> : null}
    </Stack>
  )
}

const Rules = daysRule<{ days: DayTimes[] }>()

function Times({ site, hours }: { readonly site: Site; readonly hours: CalendarSetup['own']['hours'] }) {
  const { t } = useTranslation()
  const save = useApiCommand('calendar', 'saveChildcare')
  const { form, ...draft } = useDraftForm({
    form: 'childcare',
    subject: site.id,
    path: '/kalender/zeiten',
    initial: { days: toDays(hours) },
    schema: Rules,
  })
  async function submit() {
    try {
      const done = await draft.submit(({ days }) => save.mutateAsync({ siteId: site.id, hours: toHours(days) }))
      if (done) notifyDone(t('calendar.childcareSaved', { site: site.name }))
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }
  if (!draft.ready) return null
  const { errors, values } = form
  return (
    <DraftFormFrame draft={draft} errors={errors} labels={{ days: t('calendar.childcareTitle') }} error={save.error} onSubmit={submit}>
      <WeekTimes
        id="childcare-days"
        days={values.days}
        onChange={(days) => form.setFieldValue('days', days)}
        error={typeof errors.days === 'string' ? errors.days : undefined}
      />
      <FormActions save={t('common.save')} pending={save.isPending} />
    </DraftFormFrame>
  )
}
