import { summons } from '../../../shared/contract/summons.ts'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { useApiCommand } from '../../api/client.ts'
import { type FormStep, type StepValues, toStepInput } from './step-values.ts'

type Command<Input> = {
  readonly mutateAsync: (input: Input) => Promise<SummonsRecord>
  readonly isPending: boolean
  readonly error: unknown
}

/** A call with the schema that makes its input out of what the form holds. */
function stepCall<Input>(schema: { parse: (values: unknown) => Input }, { mutateAsync, isPending, error }: Command<Input>) {
  return { take: (values: unknown) => mutateAsync(schema.parse(values)), isPending, error }
}

/** One call per step; each answers the record as it stands then. */
export function useSendStep(record: SummonsRecord) {
  const appear = stepCall(summons.appear.input, useApiCommand('summons', 'appear'))
  const calls = {
    deliver: stepCall(summons.deliver.input, useApiCommand('summons', 'deliver')),
    letterReturned: stepCall(summons.letterReturned.input, useApiCommand('summons', 'letterReturned')),
    appear,
    appearOtherTime: appear,
    takeBackAppearance: stepCall(summons.takeBackAppearance.input, useApiCommand('summons', 'takeBackAppearance')),
    withdraw: stepCall(summons.withdraw.input, useApiCommand('summons', 'withdraw')),
    recordMiss: stepCall(summons.recordMiss.input, useApiCommand('summons', 'recordMiss')),
    offerHearing: stepCall(summons.offerHearing.input, useApiCommand('summons', 'offerHearing')),
    hear: stepCall(summons.hear.input, useApiCommand('summons', 'hear')),
    check: stepCall(summons.check.input, useApiCommand('summons', 'check')),
    clear: stepCall(summons.clear.input, useApiCommand('summons', 'clear')),
    report: stepCall(summons.report.input, useApiCommand('summons', 'report')),
  }
  const all = Object.values(calls)
  return {
    send: (step: FormStep, values: StepValues): Promise<SummonsRecord> => calls[step].take(toStepInput(step, record, values)),
    pending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error)?.error ?? null,
  }
}
