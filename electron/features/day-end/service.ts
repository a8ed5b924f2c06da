import type { DayEnd, OpenList, SessionStatistics } from '../../../shared/contract/day-end.ts'
import type { DropInSession } from '../../../shared/contract/drop-in.ts'
import type { HandlersFor } from '../../../shared/contract/index.ts'
import { addDays, toInstant, toLocalDate } from '../../../shared/dates.ts'
import { countOf, type DayEndFindings, isUnclosed, openOf, REMIND_DAYS } from '../../../shared/day-end-rules.ts'
import { DayEndId, type SessionId } from '../../../shared/ids.ts'
import { AppError } from '../../../shared/result.ts'
import type { Language } from '../../../shared/value-lists.ts'
import type { Workplace } from '../workplace.ts'
import { dayEndRepository } from './repository.ts'

/** The features this one gathers from; the composition root hands them in, so that their SQL and rules exist once. */
export type DayEndSources = {
  readonly dropIn: Pick<HandlersFor<'dropIn'>, 'end'>
  readonly queue: Pick<HandlersFor<'queue'>, 'list' | 'statistics'>
  readonly consents: Pick<HandlersFor<'consents'>, 'unsigned'>
  readonly receipts: Pick<HandlersFor<'receipts'>, 'ofSession'>
  readonly handover: Pick<HandlersFor<'handover'>, 'ofSession' | 'open'>
}

export function dayEndService({ store, clock, newId, staff }: Workplace, sources: DayEndSources) {
  const repository = dayEndRepository(store)

  const today = () => toLocalDate(clock.now())

  function session(id: SessionId): DropInSession {
    const found = repository.session(id)
    if (!found) throw new AppError('not_found')
    return found
  }

  function findings(sessionId: SessionId): DayEndFindings {
    const { day } = session(sessionId)
    return countOf(
      openOf({
        day,
        tickets: sources.queue.list({ sessionId }),
        consents: sources.consents.unsigned({}),
        receipts: sources.receipts.ofSession({ sessionId }),
        items: sources.handover.ofSession({ sessionId }),
      }),
    )
  }

  function tickets(sessionId: SessionId): SessionStatistics['tickets'] {
    const byLane = { notfall: 0, kurz: 0, beratung: 0, abgabe: 0 }
    const languages = new Map<Language | null, number>()
    for (const { lane, language } of sources.queue.list({ sessionId })) {
      byLane[lane] += 1
      languages.set(language, (languages.get(language) ?? 0) + 1)
    }
    return {
      ...sources.queue.statistics({ sessionId }),
      byLane,
      languages: [...languages]
        .map(([language, count]) => ({ language, count }))
        .sort((one, other) => other.count - one.count || (one.language ?? '~').localeCompare(other.language ?? '~')),
    }
  }

  /** The items of a reader's scope, told by session and branch. */
  function unacknowledged(): OpenList[] {
    const lists = new Map<string, OpenList>()
    for (const { sessionId, branchId, branchName, urgent } of sources.handover.open({})) {
      if (!sessionId) continue
      const key = `${sessionId} ${branchId}`
      const { siteName, day } = session(sessionId)
      if (day >= today()) continue
      const known = lists.get(key) ?? { sessionId, siteName, day, branchId, branchName, count: 0, urgent: 0 }
      lists.set(key, { ...known, count: known.count + 1, urgent: known.urgent + Number(urgent) })
    }
    return [...lists.values()].sort(
      (one, other) => one.day.localeCompare(other.day) || one.branchName.localeCompare(other.branchName, 'de'),
    )
  }

  return {
    session,
    findings,
    statistics: (sessionId: SessionId): SessionStatistics => {
      session(sessionId)
      return {
        tickets: tickets(sessionId),
        contacts: {
          ...repository.contacts(sessionId),
          topics: repository.topics(sessionId),
          results: repository.results(sessionId),
          channels: repository.channels(sessionId),
        },
        receipts: repository.receipts(sessionId),
      }
    },
    ofSession: (sessionId: SessionId): DayEnd[] => {
      session(sessionId)
      return repository.ofSession(sessionId)
    },
    unclosed: () => repository.unclosed(today(), addDays(today(), -REMIND_DAYS)),
    unacknowledged,
    close: (sessionId: SessionId, remark: string): DayEnd => {
      const known = session(sessionId)
      if (!isUnclosed(known, repository.ofSession(sessionId))) throw new AppError('not_allowed_now')
      // Counted before the end, because that is what whoever closes has before them.
      const found = findings(sessionId)
      if (known.state === 'laufend') sources.dropIn.end({ id: sessionId })
      const id = DayEndId.parse(newId())
      repository.insert({ id, sessionId, staffId: staff.id, at: toInstant(clock.now()), findings: found, remark })
      const [latest] = repository.ofSession(sessionId)
      if (!latest) throw new AppError('not_found')
      return latest
    },
  }
}
