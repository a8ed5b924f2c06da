import { z } from 'zod'
import { isLive } from '../../../shared/appointment-states.ts'
import { contract } from '../../../shared/contract/index.ts'
import { SpokenLanguage } from '../../../shared/contract/people.ts'
import type { CallEntry, ReminderLine, Reminders } from '../../../shared/contract/reminders.ts'
import { addDays, toInstant, toLocalDate, toLocalDateTime } from '../../../shared/dates.ts'
import { type AppointmentId, ReminderCallId } from '../../../shared/ids.ts'
import { LANGUAGE_NAMES } from '../../../shared/language-names.ts'
import { mayCall, type Role } from '../../../shared/permissions.ts'
import { RECEIPT_KINDS } from '../../../shared/receipt-lists.ts'
import { RECEIPT_WORDS } from '../../../shared/receipt-words.ts'
import { type CallOutcome, callLanguage, safePhone } from '../../../shared/reminder-rules.ts'
import { AppError } from '../../../shared/result.ts'
import { LANGUAGES } from '../../../shared/value-lists.ts'
import type { Workplace } from '../workplace.ts'
import { type CallRow, remindersRepository } from './repository.ts'

/** How far the lists look ahead and back, in days. */
const CONFIRM_AHEAD = 7
const INTERPRETER_AHEAD = 31
const RECEIPTS_BACK = 30

/** Whether it is read does not matter on the phone, and earlier versions kept that differently. */
const Languages = z.array(SpokenLanguage.pick({ code: true, level: true }))

export function remindersService({ store, clock, newId, staff, rights }: Workplace) {
  const repository = remindersRepository(store)
  const today = () => toLocalDate(clock.now())
  const owner = (own: boolean) => (own ? staff.id : null)

  /** A part shows nothing to roles that may not call where it comes from. */
  function visible(by: { allow: readonly Role[] | 'anyone' }, read: () => ReminderLine[]): ReminderLine[] {
    return by.allow === 'anyone' || mayCall(staff.roles, by.allow) ? inScope(read(), false) : []
  }

  /** Own appointments stay when the person has changed branches, without what they are about; everything else goes. */
  function inScope(lines: readonly ReminderLine[], keep: boolean): ReminderLine[] {
    const outside = rights.outside(lines.flatMap(({ personId }) => personId ?? []))
    const isOutside = ({ personId }: ReminderLine) => personId !== null && outside.has(personId)
    return lines.filter((line) => keep || !isOutside(line)).map((line) => (isOutside(line) ? { ...line, about: '' } : line))
  }

  function entry(row: CallRow): CallEntry {
    const {
      interpreterLanguage,
      languages,
      phoneAllowed,
      disclosureBlocked,
      phone: number,
      times,
      codeWord,
      provisional,
      siteName,
      ...rest
    } = row
    const phone = safePhone({ phoneAllowed: phoneAllowed === 1, phone: number })
    const interpreted = LANGUAGES.find((language) => language === interpreterLanguage) ?? null
    return {
      ...rest,
      // Said on the phone as it is: not agreed to yet.
      siteName: provisional === 1 ? `${siteName} (vorläufig)` : siteName,
      language: callLanguage(Languages.parse(JSON.parse(languages)), interpreted),
      phone,
      times: phone ? times : '',
      codeWord: phone ? codeWord : '',
      screenOnly: disclosureBlocked === 1,
      last: repository.last(row.appointmentId),
    }
  }

  function languageOf(code: string): string {
    const language = LANGUAGES.find((known) => known === code)
    return language ? LANGUAGE_NAMES[language] : ''
  }
  function interpreterLines(): ReminderLine[] {
    const span = { from: toLocalDateTime(clock.now()), until: addDays(today(), INTERPRETER_AHEAD), staff: null }
    const lines = [...repository.bookings(span.from), ...repository.unbooked(span)]
    return lines
      .map(({ language, ...line }) => ({ ...line, about: [languageOf(language), line.about].filter(Boolean).join(', ') }))
      .sort((one, other) => one.on.localeCompare(other.on))
  }
  function receiptLines(own: boolean): ReminderLine[] {
    const since = toInstant(clock.now() - RECEIPTS_BACK * 86_400_000)
    return repository.receipts(since, owner(own)).map(({ receiptKind, ...line }) => {
      const kind = RECEIPT_KINDS.find((known) => known === receiptKind)
      return { ...line, about: [kind && RECEIPT_WORDS[kind], line.about].filter(Boolean).join(' ') }
    })
  }

  return {
    overview: (own: boolean): Reminders => {
      const day = today()
      const [tomorrow, after] = [addDays(day, 1), addDays(day, 2)]
      const soon = { from: toLocalDateTime(clock.now()), until: addDays(day, CONFIRM_AHEAD + 1), staff: owner(own) }
      return {
        tomorrow: inScope(repository.appointments({ from: tomorrow, until: after, staff: owner(own) }), own),
        unconfirmed: inScope(repository.unconfirmed(soon), own),
        interpreters: visible(contract.interpreters.list, interpreterLines),
        receipts: visible(contract.receipts.get, () => receiptLines(own)),
        consents: visible(contract.consents.unsigned, () => repository.consents(day)),
        followUps: visible(contract.referrals.open, () => repository.followUps(day)),
        handovers: visible(contract.handover.open, () => repository.handovers(day)),
      }
    },
    calls: ({ days, own }: { readonly days: number; readonly own: boolean }): CallEntry[] => {
      const day = today()
      const entries = repository.calls({ from: addDays(day, 1), until: addDays(day, days + 1), staff: owner(own) }).map(entry)
      const outside = rights.outside(entries.map(({ personId }) => personId))
      return entries.filter(({ personId }) => !outside.has(personId))
    },
    recordCall: (appointmentId: AppointmentId, outcome: CallOutcome) => {
      const row = repository.call(appointmentId)
      if (!row) throw new AppError('not_found')
      if (!isLive(row.state) || entry(row).phone === null) throw new AppError('not_allowed_now')
      const call = { id: ReminderCallId.parse(newId()), outcome, at: toInstant(clock.now()) }
      repository.insert({ ...call, appointmentId, staffId: staff.id })
      return { ...call, staffName: staff.displayName, personId: row.personId }
    },
    removeCall: (id: ReminderCallId) => {
      const call = repository.made(id)
      if (!call) throw new AppError('not_found')
      if (call.staffId !== staff.id || toLocalDate(Date.parse(call.at)) !== today()) throw new AppError('not_allowed_now')
      repository.remove(id)
      return { personId: call.personId }
    },
  }
}
