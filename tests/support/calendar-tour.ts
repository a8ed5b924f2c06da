import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { PersonId, SiteId } from '../../shared/ids.ts'
import { siteInput } from './fixtures.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>

/** The part of the tour that looks after the calendar of the team. */
export async function calendarTour(visit: Visit, { personId, siteId }: { personId: PersonId; siteId: SiteId }): Promise<void> {
  const span = { from: '2026-11-23', to: '2026-11-29' }
  const day = { weekday: 2, from: '08:00', to: '16:00' }
  const { entries, members } = await visit('calendar', 'entries', { ...span, team: true })
  const appointment = entries.find(({ source }) => source === 'appointment')
  const [me] = members
  if (!appointment || !me) throw new Error('the calendar is empty')
  await visit('calendar', 'year', { year: 2026 })
  await visit('calendar', 'saveOwnHours', { hours: [day], bufferMinutes: 10, languages: ['ukr'] })
  const away = await visit('calendar', 'saveAbsence', { id: null, staffId: me.id, kind: 'urlaub', from: '2026-12-21', to: '2026-12-31' })
  await visit('calendar', 'removeAbsence', { id: away.id })
  const other = await visit('dropIn', 'createSite', siteInput({ name: 'Kita Regenbogen' }))
  const meeting = { id: null, kind: 'besprechung', start: '2026-11-24T16:00', minutes: 60, siteId: other.id, note: 'Team' } as const
  const block = await visit('calendar', 'saveBlock', meeting)
  await visit('calendar', 'saveWay', { fromSiteId: siteId, toSiteId: other.id, minutes: 20 })
  await visit('calendar', 'addWays', span)
  await visit('calendar', 'removeBlock', { id: block.id })
  const room = await visit('calendar', 'saveRoom', { id: null, siteId, name: 'Raum 3', active: true })
  await visit('calendar', 'saveChildcare', { siteId, hours: [day] })
  await visit('calendar', 'setup', {})
  const { id: appointmentId } = await visit('appointments', 'get', { id: await idOf(visit, personId) })
  await visit('calendar', 'setRoom', { appointmentId, roomId: room.id })
  await visit('calendar', 'roomOf', { appointmentId })
  await visit('calendar', 'freeSlots', {
    ...{
      from: '2026-11-24',
      minutes: 45,
      staffIds: [],
      siteId,
      language: 'ukr',
      interpreter: false,
      childcare: true,
      personId,
      halves: [],
    },
  })
  const { token } = await visit('letters', 'agenda', { ...span, names: true })
  await visit('letters', 'save', { token })
}

async function idOf(visit: Visit, personId: PersonId) {
  const [first] = await visit('appointments', 'ofPerson', { personId })
  if (!first) throw new Error('no appointment')
  return first.id
}
