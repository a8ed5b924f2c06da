import type { SettingsSource } from '../settings-source.ts'

/** After the start has gone by, so that it is not slower; then once a day. */
const FIRST_MS = 60_000
const EVERY_MS = 24 * 60 * 60_000

/** Looks for updates now and then, and as soon as a setting about them has changed. */
export function checkNowAndThen(settings: SettingsSource, check: () => Promise<void>): void {
  setTimeout(() => void check(), FIRST_MS)
  setInterval(() => void check(), EVERY_MS)
  let wanted = wantedNow(settings)
  settings.onChange(() => {
    const before = wanted
    wanted = wantedNow(settings)
    if (wanted !== before) void check()
  })
}

function wantedNow(settings: SettingsSource): string {
  const { updateMode, updateUrl } = settings.current()
  return `${updateMode} ${updateUrl}`
}
