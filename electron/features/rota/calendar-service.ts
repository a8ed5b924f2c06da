import type { Holiday, SchoolHoliday, SchoolHolidayInput } from '../../../shared/contract/rota.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import { SchoolHolidayId } from '../../../shared/ids.ts'
import type { Land } from '../../../shared/laender.ts'
import { AppError } from '../../../shared/result.ts'
import type { OfficeCalendar } from '../../../shared/rota-plan.ts'
import type { Workplace } from '../workplace.ts'
import { calendarRepository } from './calendar-repository.ts'
import { holidayOn, publicHolidays } from './public-holidays.ts'
import { shippedSchoolHolidays } from './shipped-school-holidays.ts'

/** Where the first offices are; any other one chooses its own. */
const FIRST_LAND: Land = 'NW'

/** Public and school holidays of the office's Land. */
export function calendarService({ store, newId }: Pick<Workplace, 'store' | 'newId'>) {
  const repository = calendarRepository(store)
  const land = (): Land => repository.land() ?? FIRST_LAND

  /** What was entered here beats what the app ships; by day. */
  function schoolHolidays(): SchoolHoliday[] {
    const kept = repository.schoolHolidays(land())
    const shipped = shippedSchoolHolidays(land()).filter(({ id }) => !kept.has(id))
    const own = [...kept.values()].filter(({ removed }) => removed === 0).map(({ removed: _, ...row }) => ({ ...row, checked: true }))
    return [...shipped, ...own].sort((one, other) => one.from.localeCompare(other.from))
  }

  function within(from: LocalDate, to: LocalDate): { holidays: Holiday[]; schoolHolidays: SchoolHoliday[] } {
    const first = Number(from.slice(0, 4))
    const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
    return {
      holidays: years.flatMap((year) => publicHolidays(land(), year)).filter(({ day }) => day >= from && day <= to),
      schoolHolidays: schoolHolidays().filter((period) => period.from <= to && period.to >= from),
    }
  }

  return {
    within,
    /** Asked for many days at once, so the periods are read only once. */
    open: (): OfficeCalendar => {
      const here = land()
      const periods = schoolHolidays()
      return {
        holiday: (day) => holidayOn(here, day),
        schoolHoliday: (day) => periods.find(({ from, to }) => day >= from && day <= to)?.name ?? '',
      }
    },
    calendar: (year: number) => ({ land: land(), holidays: publicHolidays(land(), year), schoolHolidays: schoolHolidays() }),
    setLand: (value: Land) => {
      repository.setLand(value)
      return {}
    },
    saveSchoolHoliday: ({ id, name, from, to }: SchoolHolidayInput): SchoolHoliday => {
      if (id && !schoolHolidays().some((known) => known.id === id)) throw new AppError('not_found')
      const saved = { id: id ?? SchoolHolidayId.parse(newId()), name, from, to }
      repository.put({ ...saved, removed: 0 }, land())
      return { ...saved, checked: true }
    },
    removeSchoolHoliday: (id: SchoolHolidayId) => {
      const found = schoolHolidays().find((known) => known.id === id)
      if (!found) throw new AppError('not_found')
      const { checked: _, ...period } = found
      repository.put({ ...period, removed: 1 }, land())
      return {}
    },
  }
}
