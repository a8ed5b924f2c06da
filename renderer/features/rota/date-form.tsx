import { Autocomplete, Group, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Site } from '../../../shared/contract/drop-in.ts'
import { ExceptionInput } from '../../../shared/contract/rota.ts'
import { formatDay } from '../../../shared/dates.ts'
import type { RotaId, SiteId } from '../../../shared/ids.ts'
import { useApiCommand } from '../../api/client.ts'
import { DayInput } from '../../components/day-input.tsx'
import { DraftFormFrame } from '../../components/draft-form-frame.tsx'
import { FormActions } from '../../components/form-actions.tsx'
import { notifyDone, notifyFailure } from '../../components/notify.tsx'
import { TimeInput } from '../../components/time-input.tsx'
import { parseTime } from '../../components/typed-time.ts'
import { useDraftForm } from '../../components/use-draft-form.ts'

/** What is to be done with which date; an extra one has no day yet. */
export type DateTask = {
  readonly kind: ExceptionInput['kind']
  readonly rotaId: RotaId
  readonly day: string
  readonly from: string
  readonly to: string
  readonly siteId: SiteId
}
type Values = { newDay: string; from: string; to: string; siteId: SiteId; reason: string; notice: string }

function asInput(task: DateTask, { from, to, ...values }: Values) {
  const day = task.kind === 'zusatz' ? values.newDay : task.day
  return { ...values, rotaId: task.rotaId, kind: task.kind, day, from: parseTime(from) ?? from, to: parseTime(to) ?? to }
}

/** The contract's rules; an extra day is typed into the field of the new one. */
function rulesOf(task: DateTask) {
  return z.custom<Values>().superRefine((values, context) => {
    for (const { path, message } of ExceptionInput.safeParse(asInput(task, values)).error?.issues ?? []) {
      const field = path[0] === 'day' ? 'newDay' : String(path[0])
      context.addIssue({ code: 'custom', path: [field], message: field === 'newDay' && values.newDay === '' ? 'required' : message })
    }
  })
}

type Props = { readonly task: DateTask; readonly sites: readonly Site[]; readonly onDone: () => void }

/** Cancels, moves or adds one date. */
export function DateForm({ task, sites, onDone }: Props) {
  const { t } = useTranslation()
  const { kind, rotaId, day } = task
  const except = useApiCommand('rota', 'except')
  const restore = useApiCommand('rota', 'restore')
  const { form, ...draft } = useDraftForm<Values>({
    form: 'rota-date',
    subject: `${rotaId}-${day || 'new'}-${kind}`,
    path: '/turnus',
    initial: { newDay: day, from: task.from, to: task.to, siteId: task.siteId, reason: '', notice: '' },
    schema: rulesOf(task),
  })

  async function submit() {
    let saved = ''
    try {
      const done = await draft.submit(async (values) => {
        const input = ExceptionInput.parse(asInput(task, values))
        await except.mutateAsync(input)
        saved = input.day
        const words = { ausfall: 'rota.cancelled', verlegt: 'rota.moved', zusatz: 'rota.added' } as const
        notifyDone(t(words[kind], { day: formatDay(kind === 'ausfall' ? input.day : input.newDay) }), () =>
          restore.mutate({ rotaId, day: saved }, { onError: notifyFailure }),
        )
      })
      if (done) onDone()
    } catch {
      // Shown by the frame, which reads the command's own error.
    }
  }

  if (!draft.ready) return null
  const labels = {
    newDay: t(kind === 'zusatz' ? 'rota.extraDay' : 'rota.newDay'),
    day: t('rota.extraDay'),
    from: t('rota.from'),
    to: t('rota.to'),
    siteId: t('rota.site'),
    reason: t('rota.reason'),
    notice: t('rota.notice'),
  }
  return (
    <DraftFormFrame draft={draft} errors={form.errors} labels={labels} error={except.error} onSubmit={submit}>
      {kind === 'zusatz' ? null : <Text fw={600}>{formatDay(day)}</Text>}
      {kind === 'ausfall' ? null : (
        <>
          <Group grow align="flex-start">
            <DayInput id="newDay" label={labels.newDay} {...form.getInputProps('newDay')} error={form.errors.newDay ?? form.errors.day} />
            <TimeInput id="from" label={labels.from} {...form.getInputProps('from')} />
            <TimeInput id="to" label={labels.to} {...form.getInputProps('to')} />
          </Group>
          <Select
            id="siteId"
            allowDeselect={false}
            searchable
            label={labels.siteId}
            data={sites.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('siteId')}
          />
        </>
      )}
      <Autocomplete
        id="reason"
        autoFocus={kind === 'ausfall'}
        label={labels.reason}
        description={t('rota.reasonHint')}
        data={[...t('rota.reasons', { returnObjects: true })]}
        {...form.getInputProps('reason')}
      />
      <Autocomplete
        id="notice"
        label={labels.notice}
        description={t('rota.noticeHint')}
        data={[...t('rota.notices', { returnObjects: true })]}
        {...form.getInputProps('notice')}
      />
      <FormActions save={t('common.save')} pending={except.isPending} onClose={onDone} />
    </DraftFormFrame>
  )
}
