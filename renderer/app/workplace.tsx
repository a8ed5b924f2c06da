import '@mantine/dates/styles.css'
import '@mantine/schedule/styles.css'
import { RouterProvider } from '@tanstack/react-router'
import { router } from './router.tsx'

/** Everything that can be seen while the store is open; loaded apart, because the unlock screen needs none of it. */
export function Workplace() {
  return <RouterProvider router={router} />
}

/** Whoever signs in next begins on the first page. */
export function toFirstPage(): void {
  router.history.replace('/')
}
