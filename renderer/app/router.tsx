import { createHashHistory, createRouter } from '@tanstack/react-router'
import { appointmentsRoutes } from './routes/appointments.tsx'
import { offersRoutes } from './routes/offers.tsx'
import { officeRoutes } from './routes/office.tsx'
import { personsRoutes } from './routes/persons.tsx'
import { root } from './routes/root.tsx'
import { visitorsRoutes } from './routes/visitors.tsx'

/** Hash history: the page is one file on app://, and a path in the hash never leaves the window. Paths hold ids, never names. */
export const router = createRouter({
  routeTree: root.addChildren([...visitorsRoutes, ...personsRoutes, ...appointmentsRoutes, ...offersRoutes, ...officeRoutes]),
  history: createHashHistory(),
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
