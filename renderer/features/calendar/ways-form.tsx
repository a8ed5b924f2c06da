import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { calendar, type Way } from '../../../shared/contract/calendar.ts'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { useApiCommand } from '../../api/client.ts'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { LinesForm } from './lines-form.tsx'

type Values = { fromSiteId: string; toSiteId: string; minutes: number | string }
const Chosen = z.uuid({ error: 'site_missing' })
const Rules = z.custom<Values>().superRefine(({ fromSiteId, toSiteId, minutes }, context) => {
  const refuse = (field: keyof Values, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (!Chosen.safeParse(fromSiteId).success) refuse('fromSiteId', 'site_missing')
  if (!Chosen.safeParse(toSiteId).success) refuse('toSiteId', 'site_missing')
  else if (fromSiteId === toSiteId) refuse('toSiteId', 'same_site')
  if (!z.number().int().min(1).max(240).safeParse(minutes).success) refuse('minutes', 'way_minutes')
})
const EMPTY: Values = { fromSiteId: '', toSiteId: '', minutes: '' }
type Props = { readonly ways: readonly Way[]; readonly sites: readonly Site[] }

/** Minutes between two places, the same in both directions. */
export function WaysForm({ ways, sites }: Props) {
  const { t } = useTranslation()
  const save = useApiCommand('calendar', 'saveWay')
  const { form, ...draft } = useDraftForm({
    form: 'way',
    subject: 'new',
    path: '/kalender/zeiten',
    initial: EMPTY,
    schema: Rules,
  })
  const nameOf = (id: string) => sites.find((site) => site.id === id)?.name ?? ''
  const choices = sites.map(({ id, name }) => ({ value: id, label: name }))

  async function add() {
    const done = await draft.submit((values) => save.mutateAsync(calendar.saveWay.input.parse(values)))
    if (!done) return
    notifyDone(t('calendar.waySaved'))
    draft.discard()
  }
  function remove(way: Way) {
    const back = () => void save.mutateAsync(way).catch(notifyFailure)
    void save.mutateAsync({ ...way, minutes: 0 }).then(() => notifyDone(t('calendar.wayRemoved'), back), notifyFailure)
  }

  const labels = { fromSiteId: t('calendar.wayFrom'), toSiteId: t('calendar.wayTo'), minutes: t('calendar.wayMinutes') }
  return (
    <LinesForm
      lines={ways.map((way) => {
        const words = t('calendar.wayLine', { from: nameOf(way.fromSiteId), to: nameOf(way.toSiteId) })
        const minutes = t('common.minutes', { count: way.minutes })
        return { id: words, cells: [words, minutes], action: t('common.remove'), words, run: () => remove(way) }
      })}
      empty={t('calendar.waysEmpty')}
      add={t('calendar.addWay')}
      command={save}
      ready={draft.ready}
      {...{ draft, labels, errors: form.errors, onAdd: add }}
    >
      <Select id="fromSiteId" label={labels.fromSiteId} searchable data={choices} {...form.getInputProps('fromSiteId')} />
      <Select id="toSiteId" label={labels.toSiteId} searchable data={choices} {...form.getInputProps('toSiteId')} />
      <NumberInput
        id="minutes"
        label={labels.minutes}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        {...form.getInputProps('minutes')}
      />
    </LinesForm>
  )
}
