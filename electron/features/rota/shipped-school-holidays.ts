import type { SchoolHoliday } from '../../../shared/contract/rota.ts'
import { SchoolHolidayId } from '../../../shared/ids.ts'
import type { Land } from '../../../shared/laender.ts'

type Period = readonly [id: string, name: string, from: string, to: string]

/** Nordrhein-Westfalen in the school years that touch 2026 and 2027. Ids are fixed, so that a change finds its period again. */
const NW: readonly Period[] = [
  ['019c0000-0000-7000-8000-000000000001', 'Osterferien 2026', '2026-03-30', '2026-04-11'],
  ['019c0000-0000-7000-8000-000000000002', 'Pfingstferien 2026', '2026-05-26', '2026-05-26'],
  ['019c0000-0000-7000-8000-000000000003', 'Sommerferien 2026', '2026-07-20', '2026-09-01'],
  ['019c0000-0000-7000-8000-000000000004', 'Herbstferien 2026', '2026-10-17', '2026-10-31'],
  ['019c0000-0000-7000-8000-000000000005', 'Weihnachtsferien 2026/2027', '2026-12-23', '2027-01-06'],
  ['019c0000-0000-7000-8000-000000000006', 'Osterferien 2027', '2027-03-22', '2027-04-03'],
  ['019c0000-0000-7000-8000-000000000007', 'Pfingstferien 2027', '2027-05-18', '2027-05-18'],
  ['019c0000-0000-7000-8000-000000000008', 'Sommerferien 2027', '2027-07-19', '2027-08-31'],
  ['019c0000-0000-7000-8000-000000000009', 'Herbstferien 2027', '2027-10-23', '2027-11-06'],
  ['019c0000-0000-7000-8000-00000000000a', 'Weihnachtsferien 2027/2028', '2027-12-24', '2028-01-08'],
]

/** School holidays that come with the app, to be checked by staff; for other Länder they are entered by hand. */
export function shippedSchoolHolidays(land: Land): SchoolHoliday[] {
  const periods = land === 'NW' ? NW : []
  return periods.map(([id, name, from, to]) => ({ id: SchoolHolidayId.parse(id), name, from, to, checked: false }))
}
