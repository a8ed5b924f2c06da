/** The parsed address, or null when it is none. (`URL.parse` is too new for the older of the two runtimes.) */
export function parseAddress(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

/** Scheme and host as the browser's origin; Node gives `null` as origin for schemes of our own. */
export function originOf(text: string): string | null {
  const url = parseAddress(text)
  return url && `${url.protocol}//${url.host}`
}
