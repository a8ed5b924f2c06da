import { z } from 'zod'
import { summons } from '../../../shared/contract/summons.ts'
import type { HeardReason, SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { toLocalDateTime } from '../../../shared/dates.ts'
import type { ClearedState, HearingChannel, SummonsDelivery } from '../../../shared/summons-lists.ts'
import { parseTime } from '../../components/typed-time.ts'
import type { PageStep } from './possible-steps.ts'

/** Steps with a form on the page of the record. */
export type FormStep = Exclude<PageStep, 'reschedule'>

/** What the forms of all steps hold together; each shows its part. */
export type StepValues = {
  method: SummonsDelivery | null
  on: string
  deemedOn: string
  proof: string
  at: string
  purposeReached: 'ja' | 'nein' | null
  reason: string
  findingsSeen: boolean
  channel: HearingChannel | null
  reasons: HeardReason[]
  note: string
  as: ClearedState | null
  receipt: string | null
  interpreter: string | null
  health: string | null
  report: string | null
}

export function emptyStep(record: SummonsRecord, now: number): StepValues {
  const [today = '', time = ''] = toLocalDateTime(now).split('T')
  const planned = record.startsAt.slice(11)
  return {
    method: record.plannedDelivery,
    on: today,
    deemedOn: '',
    proof: '',
    at: today === record.startsAt.slice(0, 10) && time < planned ? time : planned,
    purposeReached: null,
    reason: '',
    findingsSeen: false,
    channel: null,
    reasons: [],
    note: '',
    as: null,
    receipt: null,
    interpreter: null,
    health: null,
    report: null,
  }
}

/** What is handed in for a step, as far as it goes; the contract says whether it goes far enough. */
export function toStepInput(step: FormStep, { id, revision, startsAt }: SummonsRecord, values: StepValues): Record<string, unknown> {
  const which = { id, revision }
  const { method, on, deemedOn, proof, reason, findingsSeen, channel, reasons, note, as } = values
  const at = `${startsAt.slice(0, 10)}T${parseTime(values.at) ?? ''}`
  const reached = values.purposeReached === null ? null : values.purposeReached === 'ja'
  const { receipt, interpreter, health, report } = values
  switch (step) {
    case 'deliver':
      return { ...which, method, on, deemedOn: deemedOn === '' ? null : deemedOn, proof }
    case 'letterReturned':
      return { ...which, on }
    case 'appear':
      return { ...which, at, otherTime: false, purposeReached: null }
    case 'appearOtherTime':
      return { ...which, at, otherTime: true, purposeReached: reached }
    case 'takeBackAppearance':
    case 'withdraw':
      return { ...which, reason }
    case 'recordMiss':
      return { ...which, findingsSeen }
    case 'offerHearing':
      return { ...which, channel, on }
    case 'hear':
      return { ...which, channel, on, reasons, note }
    case 'check':
      return { ...which, answers: { receipt, interpreter, health, report }, note }
    case 'clear':
      return { ...which, as, reason }
    case 'report':
      return which
  }
}

/** Both ways of appearing are one call. */
const inputOf = (step: FormStep) => summons[step === 'appearOtherTime' ? 'appear' : step].input

/** The contract's rules at the fields of the form. */
export function stepSchema(step: FormStep, record: SummonsRecord) {
  return z.custom<StepValues>().superRefine((values, context) => {
    for (const { path, message } of inputOf(step).safeParse(toStepInput(step, record, values)).error?.issues ?? [])
      context.addIssue({
        code: 'custom',
        path: [String(path[0] === 'answers' ? path[1] : path[0])],
        message: path[0] === 'at' ? 'time' : message,
      })
    if (step === 'appearOtherTime' && values.purposeReached === null)
      context.addIssue({ code: 'custom', path: ['purposeReached'], message: 'summons_purpose_reached' })
    if (step === 'recordMiss' && record.sameDay.length > 0 && !values.findingsSeen)
      context.addIssue({ code: 'custom', path: ['findingsSeen'], message: 'summons_findings' })
  })
}
