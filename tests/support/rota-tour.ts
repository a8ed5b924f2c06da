import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { SiteId } from '../../shared/ids.ts'
import { rotaInput } from './fixtures.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour that plans the sessions of a site. */
export async function rotaTour(visit: Visit, siteId: SiteId): Promise<void> {
  await visit('rota', 'laptops', {})
  const input = rotaInput(siteId)
  const mistaken = await visit('rota', 'create', { ...input, rule: 'FREQ=WEEKLY;BYDAY=FR' })
  await visit('rota', 'remove', { id: mistaken.id })
  const { id, revision } = await visit('rota', 'create', input)
  await visit('rota', 'update', { ...input, id, revision, services: ['beratung'] })
  await visit('rota', 'list', {})
  const said = { reason: 'Wasserschaden', notice: 'Bitte ins Büro kommen.' }
  const day = '2026-12-01'
  await visit('rota', 'except', { rotaId: id, kind: 'ausfall', day, newDay: day, from: '09:00', to: '12:00', siteId, ...said })
  await visit('rota', 'restore', { rotaId: id, day })
  await visit('rota', 'plan', { from: '2026-11-01', to: '2026-12-31', siteId })
  await visit('rota', 'today', {})
  await visit('rota', 'saveCalendar', { siteId })
  await visit('letters', 'poster', { siteId, size: 'A3' })
  await visit('letters', 'yearPlan', { year: 2026, siteId: null })
  await visit('rota', 'setLand', { land: 'NW' })
  const { schoolHolidays } = await visit('rota', 'calendar', { year: 2026 })
  const [first] = schoolHolidays
  if (!first) throw new Error('no school holidays')
  await visit('rota', 'saveSchoolHoliday', { id: first.id, name: first.name, from: first.from, to: first.to })
  await visit('rota', 'removeSchoolHoliday', { id: first.id })
}
