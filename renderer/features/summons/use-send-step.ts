import { summons } from '../../../shared/contract/summons.ts'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { useApiCommand } from '../../api/client.ts'
import { type FormStep, type StepValues, toStepInput } from './step-values.ts'

/** One call per step; each answers the record as it stands then. */
export function useSendStep(record: SummonsRecord) {
  const deliver = useApiCommand('summons', 'deliver')
  const letterReturned = useApiCommand('summons', 'letterReturned')
  const appear = useApiCommand('summons', 'appear')
  const takeBackAppearance = useApiCommand('summons', 'takeBackAppearance')
  const withdraw = useApiCommand('summons', 'withdraw')
  const recordMiss = useApiCommand('summons', 'recordMiss')
  const offerHearing = useApiCommand('summons', 'offerHearing')
  const hear = useApiCommand('summons', 'hear')
  const check = useApiCommand('summons', 'check')
  const clear = useApiCommand('summons', 'clear')
  const report = useApiCommand('summons', 'report')
  const all = [deliver, letterReturned, appear, takeBackAppearance, withdraw, recordMiss, offerHearing, hear, check, clear, report]

  function send(step: FormStep, values: StepValues): Promise<SummonsRecord> {
    const input = toStepInput(step, record, values)
    switch (step) {
      case 'deliver':
        return deliver.mutateAsync(summons.deliver.input.parse(input))
      case 'letterReturned':
        return letterReturned.mutateAsync(summons.letterReturned.input.parse(input))
      case 'appear':
      case 'appearOtherTime':
        return appear.mutateAsync(summons.appear.input.parse(input))
      case 'takeBackAppearance':
        return takeBackAppearance.mutateAsync(summons.takeBackAppearance.input.parse(input))
      case 'withdraw':
        return withdraw.mutateAsync(summons.withdraw.input.parse(input))
      case 'recordMiss':
        return recordMiss.mutateAsync(summons.recordMiss.input.parse(input))
      case 'offerHearing':
        return offerHearing.mutateAsync(summons.offerHearing.input.parse(input))
      case 'hear':
        return hear.mutateAsync(summons.hear.input.parse(input))
      case 'check':
        return check.mutateAsync(summons.check.input.parse(input))
      case 'clear':
        return clear.mutateAsync(summons.clear.input.parse(input))
      case 'report':
        return report.mutateAsync(summons.report.input.parse(input))
    }
  }
  return { send, pending: all.some(({ isPending }) => isPending), error: all.find(({ error }) => error)?.error ?? null }
}
