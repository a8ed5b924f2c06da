import { PlainStop } from './runtime/console.ts'

/** Starting the app for a person needs a screen; everything else here brings its own. */
export function requireOwnDisplay(): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return
  throw new PlainStop('There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). `npm run demo` shows the app without one.')
}
