import type { HandlersFor } from '../../../shared/contract/index.ts'
import type { LocalDate } from '../../../shared/dates.ts'
import type { Workplace } from '../workplace.ts'
import { seriesService } from './series-service.ts'
import { appointmentsService } from './service.ts'
import { slotsService } from './slots-service.ts'

/** @param holidayOn name of the public holiday on a day, or empty; handed in, because features do not know each other */
export function appointmentsHandlers(workplace: Workplace, holidayOn: (day: LocalDate) => string): HandlersFor<'appointments'> {
  const service = appointmentsService(workplace)
  const series = seriesService(workplace, holidayOn)
  const slots = slotsService(workplace, holidayOn)
  return {
    between: ({ from, to }) => service.between(from, to),
    get: ({ id }) => service.get(id),
    ofPerson: ({ personId }) => service.ofPerson(personId),
    conflictsWith: (query) => service.conflictsWith(query),
    book: (input) => service.book(input),
    move: (change) => service.move(change),
    cancel: (change) => service.cancel(change),
    restore: (which) => service.restore(which),
    markAttended: (which) => service.mark({ ...which, state: 'erschienen' }),
    mark: (change) => service.mark(change),
    previewSeries: (query) => series.preview(query),
    bookSeries: (input) => series.book(input),
    moveSeries: (change) => series.move(change),
    cancelSeries: (change) => series.cancel(change),
    linked: ({ id }) => series.linked(id),
    proposal: ({ id }) => slots.proposal(id),
    rebook: (change) => slots.rebook(change),
    quotas: ({ from }) => slots.quotas(from),
    setQuota: (quota) => slots.setQuota(quota),
    provisional: () => slots.provisional(),
    accept: (which) => slots.accept(which),
  }
}
