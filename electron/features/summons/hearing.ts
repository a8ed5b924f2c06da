import type { InputOf } from '../../../shared/contract/index.ts'
import type { SummonsRecord } from '../../../shared/contract/summons-record.ts'
import { toInstant } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/result.ts'
import type { Workplace } from '../workplace.ts'
import { summonsPapersRepository } from './papers-repository.ts'
import type { SummonsRecords } from './records.ts'
import { summonsSheets } from './sheets.ts'

/** After a miss: offering a hearing, hearing reasons, and the check by a second person. */
export function summonsHearing(workplace: Workplace, records: SummonsRecords) {
  const { store, clock, newId, staff } = workplace
  const papers = summonsPapersRepository(store)
  const sheets = summonsSheets(workplace)

  return {
    offer: ({ channel, on, ...which }: InputOf<'summons', 'offerHearing'>): SummonsRecord => {
      const record = records.unchanged(which)
      records.take(record, { kind: 'offerHearing', on })
      const { id: summonsId, number: summonsNumber } = record
      papers.insertHearing({ id: newId(), summonsId, channel, offeredOn: on, heldOn: null, reasons: '[]', note: '', staffId: staff.id })
      sheets.keep(summonsId, { ...sheets.head(record, sheets.number()), kind: 'anhoerung', summonsNumber, channel })
      return records.get(summonsId)
    },
    hear: ({ channel, on, reasons, note, ...which }: InputOf<'summons', 'hear'>): SummonsRecord => {
      const record = records.unchanged(which)
      if (new Set(reasons.map(({ reason }) => reason)).size !== reasons.length)
        throw new AppError('invalid_input', { fields: { reasons: 'summons_reasons_twice' } })
      records.take(record, { kind: 'hear', on, reasons: reasons.length })
      const kept = { id: newId(), summonsId: record.id, channel, offeredOn: on, heldOn: on, note, staffId: staff.id }
      papers.insertHearing({ ...kept, reasons: JSON.stringify(reasons) })
      return records.get(record.id)
    },
    check: ({ answers, note, ...which }: InputOf<'summons', 'check'>): SummonsRecord => {
      const record = records.unchanged(which)
      records.take(record, { kind: 'check', by: staff.id, answers })
      const at = toInstant(clock.now())
      papers.insertCheck({ id: newId(), summonsId: record.id, staffId: staff.id, at, answers: JSON.stringify(answers), note })
      return records.get(record.id)
    },
  }
}
