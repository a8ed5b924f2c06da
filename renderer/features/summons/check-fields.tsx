import { Group, Radio, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { formatDay } from '../../../shared/dates.ts'
import { HEALTH_ANSWERS, INTERPRETER_ANSWERS, RECEIPT_ANSWERS, REPORT_ANSWERS } from '../../../shared/summons-lists.ts'
import type { StepValues } from './step-values.ts'

type Props = { readonly record: SummonsRecord; readonly form: UseFormReturnType<StepValues> }

/** The protection check: each question with what is known about it, answered by a person and never filled in. */
export function CheckFields({ record, form }: Props) {
  const { t } = useTranslation()
  const { delivery, sameDay, interpreterNeed } = record
  const known = {
    receipt: delivery
      ? t('summons.known.receipt', {
          way: t(`values.summonsDelivery.${delivery.method}`),
          day: formatDay(delivery.deemedOn),
          proof: delivery.proof || t('summons.known.noProof'),
        })
      : '',
    interpreter: t('summons.known.interpreter', { need: t(`values.interpreterNeed.${interpreterNeed}`) }),
    health: t('summons.known.health'),
    report: sameDay.length === 0 ? t('summons.known.noReport') : t('summons.known.report'),
  }
  const lists = { receipt: RECEIPT_ANSWERS, interpreter: INTERPRETER_ANSWERS, health: HEALTH_ANSWERS, report: REPORT_ANSWERS }
  return (
    <>
      {(['receipt', 'interpreter', 'health', 'report'] as const).map((question) => (
        <Radio.Group
          size="md"
          key={question}
          id={question}
          label={t(`summons.field.${question}`)}
          description={known[question]}
          {...form.getInputProps(question)}
        >
          <Group mt="xs">
            {lists[question].map((answer) => (
              <Radio size="md" key={answer} value={answer} label={t(`summons.answer.${answer}`)} />
            ))}
          </Group>
        </Radio.Group>
      ))}
      <TextInput id="note" label={t('summons.field.note')} description={t('summons.hint.note')} {...form.getInputProps('note')} />
      <Text size="sm" c="dimmed">
        {t('summons.checkHint')}
      </Text>
    </>
  )
}
