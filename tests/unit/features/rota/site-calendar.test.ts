import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RotaInput } from '../../../../shared/contract/rota.ts'
import type { SiteId } from '../../../../shared/ids.ts'
import { takesPlace } from '../../../../shared/rota-plan.ts'
import { createApp, type TestApp } from '../../../support/app.ts'
import { temporaryFolder } from '../../../support/data-files.ts'
import { rotaInput, siteInput } from '../../../support/fixtures.ts'
import { occurrencesOf } from '../../../support/read-calendar.ts'

let app: TestApp
let siteId: SiteId
beforeEach(async () => {
  app = createApp()
  siteId = (await app.call('dropIn', 'createSite', siteInput({ room: 'Raum 3' }))).id
})
afterEach(() => app.close())

async function fileOf(): Promise<string> {
  const path = join(temporaryFolder(), 'site.ics')
  app.host.answers.save = path
  expect(await app.call('rota', 'saveCalendar', { siteId })).toEqual({ done: true })
  return readFileSync(path, 'utf8')
}
const plan = (change: Partial<RotaInput> = {}) => app.call('rota', 'create', rotaInput(siteId, change))

/** What the plan says, as a calendar would tell it. */
async function planned(from: string, to: string): Promise<string[]> {
  const { dates } = await app.call('rota', 'plan', { from, to, siteId })
  return dates.filter(takesPlace).map((date) => `${date.day}T${date.from} ${date.to}`)
}

test.each([
  ['every week, over both clock changes', {}],
  ['every second week', { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH' }],
  ['in the month', { rule: 'FREQ=MONTHLY;BYDAY=1FR,-1FR' }],
  ['without an end', { lastDay: null }],
  ['not in school holidays', { inSchoolHolidays: 'faellt_aus' as const }],
  ['a first day that is none of the rule', { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', firstDay: '2026-11-06' }],
])('%s: another program reads the dates of the plan out of the file', async (_, change) => {
  const { id } = await plan(change)
  const { dates } = await app.call('rota', 'plan', { from: '2026-12-01', to: '2027-12-31', siteId })
  const [first, second] = dates.filter(takesPlace)
  if (!first || !second) throw new Error('no dates')
  const said = { rotaId: id, siteId, reason: 'Umbau', notice: '' }
  await app.call('rota', 'except', { ...said, kind: 'ausfall', day: first.day, newDay: first.day, from: '09:00', to: '12:00' })
  await app.call('rota', 'except', { ...said, kind: 'verlegt', day: second.day, newDay: '2027-01-16', from: '13:00', to: '15:00' })
  await app.call('rota', 'except', { ...said, kind: 'zusatz', day: '2026-12-12', newDay: '2026-12-12', from: '10:00', to: '11:00' })
  expect(occurrencesOf(await fileOf(), '2027-12-31')).toEqual(await planned('2026-11-03', '2027-12-31'))
})

test('the file says place and time, and nothing of staff, reasons or notes', async () => {
  await plan({ staffIds: [app.staff.id], note: 'Schlüssel bei Herrn Yıldız' })
  const file = await fileOf()
  expect(file).toContain('SUMMARY:Offene Sprechstunde')
  expect(file).toContain('UNTIL=20271231T225900Z')
  expect(file).toContain('DTSTART;TZID=Europe/Berlin:20261103T090000')
  expect(file.replaceAll('\r\n ', '')).toContain('LOCATION:Familienzentrum Am Anger\\, Raum 3\\, Angerweg 12\\, 42275 Musterstadt')
  expect(file).not.toMatch(/Anna|Beispiel|Yıldız|Schlüssel/)
  const component = ICAL.Component.fromString(file)
  expect(component.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Berlin')
})

test('a changed rota keeps its UID and counts up', async () => {
  const rota = await plan()
  const before = ICAL.Component.fromString(await fileOf()).getFirstSubcomponent('vevent')
  await app.call('rota', 'update', { ...rotaInput(siteId), id: rota.id, revision: 1, to: '13:00' })
  const after = ICAL.Component.fromString(await fileOf()).getFirstSubcomponent('vevent')
  expect(after?.getFirstPropertyValue('uid')).toBe(before?.getFirstPropertyValue('uid'))
  expect([before?.getFirstPropertyValue('sequence'), after?.getFirstPropertyValue('sequence')]).toEqual([1, 2])
})

test('a site without a rota has no calendar', async () => {
  expect(await app.reply('rota', 'saveCalendar', { siteId })).toMatchObject({ error: { code: 'not_found' } })
})
