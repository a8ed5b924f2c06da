import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature } from '../../shared/contract/define.ts'
import type { GivenOf, NameIn, OutputOf } from '../../shared/contract/index.ts'
import type { PersonId, SiteId } from '../../shared/ids.ts'
import type { WholeApp } from './whole-app.ts'

type Visit = <F extends Feature, N extends NameIn<F>>(feature: F, name: N, input: GivenOf<F, N>) => Promise<OutputOf<F, N>>
type Met = { readonly personId: PersonId; readonly siteId: SiteId }

/** Series, a missed appointment that is agreed anew, the waiting list, quotas and busy times. */
export async function appointmentsTour(visit: Visit, app: WholeApp, { personId, siteId }: Met): Promise<void> {
  const plain = { personId, siteId, minutes: 30, purpose: 'Unterlagen', interpreterLanguage: null } as const
  const series = { rhythm: 'woche', count: 4, until: null, without: ['2027-01-12'] } as const
  const weekly = { ...plain, start: '2027-01-05T09:00', series: { ...series, without: [...series.without] } }
  await visit('appointments', 'previewSeries', { personId, start: weekly.start, minutes: 30, series: weekly.series })
  const [first] = await visit('appointments', 'bookSeries', weekly)
  if (!first) throw new Error('a series without dates')
  const whole = { id: first.id, scope: 'alle' } as const
  const [moved] = await visit('appointments', 'moveSeries', { ...whole, revision: 1, start: '2027-01-06T10:00', minutes: 30 })
  await visit('appointments', 'linked', { id: first.id })
  await visit('appointments', 'cancelSeries', { ...whole, revision: moved?.revision ?? 0, reason: 'abgesagt_jc', note: '' })

  await visit('appointments', 'setQuota', { siteId, day: '2026-11-23', slots: 0 })
  await visit('appointments', 'quotas', { from: '2026-11-01' })
  const request = await visit('appointments', 'book', { ...plain, start: '2026-11-23T08:00' })
  await visit('appointments', 'provisional', {})
  const agreed = await visit('appointments', 'accept', { id: request.id, revision: request.revision })
  const missed = await visit('appointments', 'mark', { id: agreed.id, revision: agreed.revision, state: 'nicht_gekommen' })
  const { slot } = await visit('appointments', 'proposal', { id: missed.id })
  const again = await visit('appointments', 'rebook', {
    id: missed.id,
    revision: missed.revision,
    start: slot?.start ?? '',
    minutes: 30,
  })

  const wish = { personId, siteId, staffId: null, purpose: '', interpreterLanguage: null, weekdays: ['MO' as const], dayParts: [] }
  const { id, revision } = await visit('waiting', 'add', wish)
  const removed = await visit('waiting', 'remove', { id, revision })
  const back = await visit('waiting', 'restore', { id, revision: removed.revision })
  await visit('waiting', 'list', {})
  const freed = await app.call('appointments', 'cancel', { id: again.id, revision: again.revision, reason: 'abgesagt_jc', note: '' })
  await visit('waiting', 'forSlot', { appointmentId: freed.id })
  await visit('waiting', 'offer', { id, revision: back.revision, appointmentId: freed.id })

  const file = join(app.folder, 'kalender.ics')
  writeFileSync(
    file,
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270105T080000Z\r\nDTEND:20270105T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  )
  app.host.answers.file = file
  await visit('busy', 'take', {})
  await visit('busy', 'own', { from: '2027-01-01', to: '2027-01-31' })
  await visit('busy', 'clear', {})
}
