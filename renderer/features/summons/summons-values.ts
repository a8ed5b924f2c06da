import { z } from 'zod'
import { existsOnClock } from '../../../shared/clock-change.ts'
import { summons } from '../../../shared/contract/summons.ts'
import { LocalDateTime } from '../../../shared/dates.ts'
import type { PersonId, SiteId } from '../../../shared/ids.ts'
import type { SummonsDelivery, SummonsPurpose } from '../../../shared/summons-lists.ts'
import { parseTime } from '../../components/typed-time.ts'

/** What the form holds while somebody is typing. */
export type SummonsValues = {
  personId: PersonId | null
  siteId: SiteId | null
  day: string
  time: string
  purpose: SummonsPurpose | null
  purposeNote: string
  plannedDelivery: SummonsDelivery | null
  denseNote: string
  /** Why the earlier one is moved; only then. */
  reason: string
}

export const EMPTY_SUMMONS: SummonsValues = {
  personId: null,
  siteId: null,
  day: '',
  time: '',
  purpose: null,
  purposeNote: '',
  plannedDelivery: null,
  denseNote: '',
  reason: '',
}

/** What is handed in, as far as it goes. */
export function toSummons({ day, time, reason: _, ...rest }: SummonsValues) {
  return { ...rest, startsAt: `${day}T${parseTime(time) ?? ''}` }
}

/** The contract's rules, told at the fields of the form; of the moment at the part that is wrong. */
export function summonsSchema(moves: boolean) {
  return z.custom<SummonsValues>().superRefine((values, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const { day, time, reason } = values
    const startsAt = toSummons(values).startsAt
    if (day === '') refuse('day', 'required')
    if (time.trim() === '') refuse('time', 'required')
    else if (parseTime(time) === null) refuse('time', 'time')
    else if (LocalDateTime.safeParse(startsAt).success && !existsOnClock(startsAt)) refuse('time', 'time_missing')
    if (moves && reason.trim() === '') refuse('reason', 'summons_reason')
    for (const { path, message } of summons.issue.input.safeParse(toSummons(values)).error?.issues ?? [])
      if (path[0] !== 'startsAt') refuse(String(path[0]), message)
  })
}

/** Where a refusal of the moment is shown: the hour that does not exist at the time, everything else at the day. */
export function momentField(key: string | undefined): 'day' | 'time' {
  return key === 'time_missing' ? 'time' : 'day'
}
