import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../shared/contract/drop-in.ts'
import type { Rota } from '../../../shared/contract/rota.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import type { SiteId, StaffId } from '../../../shared/ids.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { TimeInput } from '../../components/time-input.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'
import { PolicyFields } from './policy-fields.tsx'
import { RhythmFields } from './rhythm-fields.tsx'
import { newRota, RotaRules, toInput, toValues } from './rota-values.ts'
import { TeamFields } from './team-fields.tsx'

type Props = { readonly rota: Rota | null; readonly siteId: SiteId | null; readonly sites: readonly Site[]; readonly onDone: () => void }

export function RotaForm(props: Props) {
  const myself = useApiQuery('vault', 'status', {}).data?.staff?.id
  return myself ? <Fields {...props} myself={myself} /> : null
}

function Fields({ rota, siteId, sites, myself, onDone }: Props & { readonly myself: StaffId }) {
  const { t } = useTranslation()
  const create = useApiCommand('rota', 'create')
  const update = useApiCommand('rota', 'update')
  const { form, ...draft } = useDraftForm({
    form: 'rota',
    subject: rota?.id ?? 'new',
    path: '/turnus',
    initial: rota ? toValues(rota) : newRota(toLocalDate(Date.now()), siteId, myself),
    schema: RotaRules,
  })

  async function submit() {
    try {
      const saved = await draft.submit((values) => {
        const input = toInput(values)
        return rota ? update.mutateAsync({ ...input, id: rota.id, revision: rota.revision }) : create.mutateAsync(input)
      })
      if (!saved) return
      notifyDone(t('rota.saved'))
      onDone()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const places = sites.map(({ id, name }) => ({ value: id, label: name }))
  const labels = {
    siteId: t('rota.site'),
    weekdays: t('rota.weekdays'),
    nths: t('rota.nths'),
    from: t('rota.from'),
    to: t('rota.to'),
    firstDay: t('rota.firstDay'),
    lastDay: t('rota.lastDay'),
    substituteSiteId: t('rota.substitute'),
    laptops: t('rota.laptops'),
    note: t('rota.note'),
  }
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={create.error ?? update.error} onSubmit={submit} gap="sm">
      <Select
        id="siteId"
        autoFocus
        searchable
        label={labels.siteId}
        placeholder={t('rota.sitePlaceholder')}
        data={places}
        {...form.getInputProps('siteId')}
      />
      <RhythmFields form={form} />
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        <TimeInput id="from" label={labels.from} {...form.getInputProps('from')} />
        <TimeInput id="to" label={labels.to} {...form.getInputProps('to')} />
        <DayInput id="firstDay" label={labels.firstDay} {...form.getInputProps('firstDay')} />
        <DayInput id="lastDay" label={labels.lastDay} {...form.getInputProps('lastDay')} />
      </SimpleGrid>
      <PolicyFields form={form} places={places} />
      <TeamFields form={form} />
      <TextInput id="note" label={labels.note} {...form.getInputProps('note')} />
      <FormActions save={t('common.save')} pending={create.isPending || update.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
