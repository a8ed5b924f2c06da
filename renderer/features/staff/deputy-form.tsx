import { Group, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GivenOf } from '../../../shared/contract/index.ts'
import { NewDeputy } from '../../../shared/contract/staff.ts'
import { toLocalDate } from '../../../shared/dates.ts'
import { mayUse } from '../../../shared/permissions.ts'
import { useApiCommand, useApiQuery } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone } from '../../components/notify.tsx'
import { useDraftForm } from '../../components/use-draft-form.ts'

/** Everybody appoints for themselves, heads and administration for others, too. */
export function DeputyForm({ onDone }: { readonly onDone: () => void }) {
  const status = useApiQuery('vault', 'status', {})
  const me = status.data?.staff
  if (!me) return null
  return <Fields myself={me.id} forOthers={mayUse(me.roles, 'deputies.appoint')} onDone={onDone} />
}

type Props = { readonly myself: string; readonly forOthers: boolean; readonly onDone: () => void }

function Fields({ myself, forOthers, onDone }: Props) {
  const { t } = useTranslation()
  const staff = useApiQuery('staff', 'list', {})
  const appoint = useApiCommand('staff', 'appointDeputy')
  const today = toLocalDate(Date.now())
  const initial: GivenOf<'staff', 'appointDeputy'> = { staffId: forOthers ? '' : myself, deputyId: '', from: today, to: '', note: '' }
  const { form, ...draft } = useDraftForm({ form: 'deputy', subject: 'new', path: '/vertretungen', initial, schema: NewDeputy })

  async function submit() {
    try {
      if (!(await draft.submit((values) => appoint.mutateAsync(values)))) return
      notifyDone(t('staff.deputySaved'))
      onDone()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  if (!draft.ready || !staff.data) return null
  const people = staff.data.map(({ id, displayName }) => ({ value: id, label: displayName }))
  const { staffId } = form.getValues()
  return (
    <DraftFormFrame
      draft={draft}
      errors={form.errors}
      labels={{
        staffId: t('staff.deputyFor'),
        deputyId: t('staff.deputyBy'),
        from: t('staff.deputyFrom'),
        to: t('staff.deputyTo'),
        note: t('staff.deputyNote'),
      }}
      error={appoint.error ?? staff.error}
      onSubmit={submit}
    >
      <Select
        id="staffId"
        label={t('staff.deputyFor')}
        searchable
        allowDeselect={false}
        data={forOthers ? people : people.filter(({ value }) => value === myself)}
        {...form.getInputProps('staffId')}
      />
      <Select
        id="deputyId"
        autoFocus
        label={t('staff.deputyBy')}
        searchable
        allowDeselect={false}
        data={people.filter(({ value }) => value !== staffId)}
        {...form.getInputProps('deputyId')}
      />
      <Group grow align="flex-start">
        <DayInput id="from" label={t('staff.deputyFrom')} minDate={today} {...form.getInputProps('from')} />
        <DayInput id="to" label={t('staff.deputyTo')} minDate={today} {...form.getInputProps('to')} />
      </Group>
      <TextInput id="note" label={t('staff.deputyNote')} description={t('common.optional')} {...form.getInputProps('note')} />
      <FormActions save={t('staff.newDeputy')} pending={appoint.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
