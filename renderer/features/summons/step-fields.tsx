import { Checkbox, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { CLEARED_STATES, HEARING_CHANNELS, SUMMONS_DELIVERIES } from '../../../shared/summons-lists.ts'
import { DayInput } from '../../components/day-input.tsx'
import { TimeInput } from '../../components/time-input.tsx'
import { CheckFields } from './check-fields.tsx'
import { FindingList } from './finding-list.tsx'
import { ReasonFields } from './reason-fields.tsx'
import type { FormStep, StepValues } from './step-values.ts'
import { useUsualDay } from './use-usual-day.ts'

/** Fields of each step in the order in which they stand there. */
export const FIELDS_OF: Readonly<Record<FormStep, readonly (keyof StepValues)[]>> = {
  deliver: ['method', 'on', 'deemedOn', 'proof'],
  letterReturned: ['on'],
  appear: ['at'],
  appearOtherTime: ['at', 'purposeReached'],
  takeBackAppearance: ['reason'],
  withdraw: ['reason'],
  recordMiss: ['findingsSeen'],
  offerHearing: ['channel', 'on'],
  hear: ['channel', 'on', 'reasons', 'note'],
  check: ['receipt', 'interpreter', 'health', 'report', 'note'],
  clear: ['as', 'reason'],
  report: [],
}

type StepFormProps = { readonly step: FormStep; readonly record: SummonsRecord; readonly form: UseFormReturnType<StepValues> }

export function StepFields({ step, record, form }: StepFormProps) {
  const { t } = useTranslation()
  const has = (field: keyof StepValues) => FIELDS_OF[step].includes(field)
  const text = (field: 'proof' | 'reason' | 'note') => (
    <TextInput id={field} label={t(`summons.field.${field}`)} description={t(`summons.hint.${field}`)} {...form.getInputProps(field)} />
  )
  const usual = useUsualDay(step, form.values)
  if (step === 'check') return <CheckFields record={record} form={form} />
  return (
    <>
      {step === 'recordMiss' && record.sameDay.length > 0 ? <FindingList findings={record.sameDay} /> : null}
      {has('method') ? (
        <Select
          id="method"
          label={t('summons.field.method')}
          allowDeselect={false}
          data={SUMMONS_DELIVERIES.map((way) => ({ value: way, label: t(`values.summonsDelivery.${way}`) }))}
          {...form.getInputProps('method')}
        />
      ) : null}
      {has('channel') ? (
        <Select
          id="channel"
          label={t('summons.field.channel')}
          data={HEARING_CHANNELS.map((channel) => ({ value: channel, label: t(`values.hearingChannel.${channel}`) }))}
          {...form.getInputProps('channel')}
        />
      ) : null}
      {has('on') || has('at') ? (
        <Group grow align="flex-start">
          {has('on') ? <DayInput id="on" label={t('summons.field.on')} {...form.getInputProps('on')} /> : null}
          {has('deemedOn') ? (
            <DayInput
              id="deemedOn"
              label={t('summons.field.deemedOn')}
              description={usual}
              hintBelow
              clearable
              {...form.getInputProps('deemedOn')}
            />
          ) : null}
          {has('at') ? <TimeInput id="at" label={t('summons.field.at')} {...form.getInputProps('at')} /> : null}
        </Group>
      ) : null}
      {has('purposeReached') ? (
        <Radio.Group
          size="md"
          id="purposeReached"
          label={t('summons.field.purposeReached')}
          description={t('summons.hint.purposeReached')}
          {...form.getInputProps('purposeReached')}
        >
          <Group mt="xs">
            <Radio size="md" value="ja" label={t('summons.yes')} />
            <Radio size="md" value="nein" label={t('summons.no')} />
          </Group>
        </Radio.Group>
      ) : null}
      {has('as') ? (
        <Radio.Group size="md" id="as" label={t('summons.field.as')} {...form.getInputProps('as')}>
          <Stack gap="xs" mt="xs">
            {CLEARED_STATES.map((state) => (
              <Radio size="md" key={state} value={state} label={t(`values.summonsState.${state}`)} />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      {has('reasons') ? <ReasonFields form={form} /> : null}
      {has('proof') ? text('proof') : null}
      {has('reason') ? text('reason') : null}
      {has('note') ? text('note') : null}
      {has('findingsSeen') && record.sameDay.length > 0 ? (
        <Checkbox id="findingsSeen" label={t('summons.field.findingsSeen')} {...form.getInputProps('findingsSeen', { type: 'checkbox' })} />
      ) : null}
      {has('findingsSeen') && record.sameDay.length === 0 ? <Text>{t('summons.noFindings')}</Text> : null}
    </>
  )
}
